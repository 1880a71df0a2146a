using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// How a text stands in a snapshot: plain where no YAML reader could take it for anything else, over lines, or in quotes.
/// </summary>
static partial class YamlText
{
    const int LongestPlain = 400;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reserved = new HashSet<string>(
        ["null", "true", "false", "yes", "no", "on", "off", "y", "n"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text on one line, plain or in double quotes.</summary>
    public static string OneLine(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>Whether a text can stand over several lines, after <c>|</c>, and be the same when read back.</summary>
    public static bool FitsBlock(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text[0] is '\n' or ' ' or '\t')
        {
            return false;
        }

        var previous = '\n';
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                if (previous is ' ' or '\t')
                {
                    return false;
                }
            }
            else if (rune.Value == '\t' ? previous == '\n' : !IsVisible(rune))
            {
                return false;
            }

            previous = rune.IsBmp ? (char)rune.Value : 'x';
        }

        return previous is not (' ' or '\t');
    }

    /// <summary>Whether an unquoted, untagged scalar is a number.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>A number as <see cref="Values.NumberValue"/> reads it back.</summary>
    public static string OfNumber(double number) =>
        double.IsNaN(number) ? ".nan"
        : double.IsInfinity(number) ? (number > 0 ? ".inf" : "-.inf")
        : new Values.NumberValue(number).ToString();

    /// <summary>Whether a text can stand without quotes and still be a text.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestPlain
            || !(char.IsAsciiLetter(text[0]) || text[0] is '/' or '_')
            || Reserved.Contains(text)
            || text[^1] is ':' or ' ')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var fits = char.IsAsciiLetterOrDigit(c) || c switch
            {
                '_' or '-' or '.' or '/' or '@' or '+' or '=' or '(' or ')' or '%' or '$' or ';' or '<' or '>' or ',' or '[' or ']' or '\''
                    or '"' or '!' or '?' or '*' or '&' => true,
                ':' => i + 1 < text.Length && text[i + 1] != ' ',
                // YamlDotNet takes a key such as 'a *b' for a mapping within a plain text, where more lines follow.
                ' ' => text[i + 1] is not (' ' or '#' or '*'),
                _ => false,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    static string Quote(string text)
    {
        // A text that is full of double quotes reads better in single ones.
        if (text.AsSpan().ContainsAny('"', '\\') && !text.Contains('\'', StringComparison.Ordinal) && text.EnumerateRunes().All(IsVisible))
        {
            return $"'{text}'";
        }

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsVisible(rune) => quoted.Append(rune.ToString()),
                <= 0xff => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                <= 0xffff => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    // What a reviewer can't see (control, direction and zero-width characters, odd spaces) is written as an escape.
    static bool IsVisible(Rune rune) =>
        rune.Value is >= ' ' and <= '~'
        || (rune.Value > '~' && rune.Value is not (0xfffe or 0xffff) && Rune.GetUnicodeCategory(rune) is not
            (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator));

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|^[-+]?\.inf$|^\.nan$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
