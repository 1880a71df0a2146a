using System.Buffers;
using System.Globalization;
using System.Text;

namespace Groundwork.Plan.Snapshots;

/// <summary>Reads scalars in the style that <see cref="YamlText"/> puts down; null for any other.</summary>
static class CanonicalScalar
{
    static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789.+-eEinfa");

    /// <summary>
    /// Whether an unquoted text is one that was written so: a number, <c>null</c>, <c>true</c>, <c>false</c>, or a plain text.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text is "null" or "true" or "false"
        || YamlText.IsPlain(text)
        || (text.Length > 0
            && (char.IsAsciiDigit(text[0]) || (text[0] is '-' or '.' && text.Length > 1 && text[1] != ' '))
            && !text.ContainsAnyExcept(NumberLike)
            && text is not "---");

    /// <summary>A quoted text on one line, and the position after it.</summary>
    public static (string Value, int End)? Quoted(string text, int at)
    {
        if (text[at] == '\'')
        {
            var end = text.AsSpan(at + 1).IndexOfAny('\'', '\n') + at + 1;
            return end > at && text[end] == '\'' && text[end + 1] != '\'' ? (text[(at + 1)..end], end + 1) : null;
        }

        var stop = text.AsSpan(at + 1).IndexOfAny('"', '\\', '\n') + at + 1;
        if (stop > at && text[stop] == '"')
        {
            return (text[(at + 1)..stop], stop + 1);
        }

        return Escaped(text, at + 1);
    }

    /// <summary>A text over lines, given where its header ends, and the position of its last line's end.</summary>
    public static (string Value, int End)? Block(string text, int at, ReadOnlySpan<char> header, int indent)
    {
        var value = new StringBuilder();
        var (breaks, end) = (0, at);
        while (end + 1 < text.Length)
        {
            var length = text.AsSpan(end + 1).IndexOf('\n');
            var line = text.AsSpan(end + 1, length);
            if (!line.IsEmpty)
            {
                var spaces = line.IndexOfAnyExcept(' ');
                if (spaces < 0 || (value.Length == 0 && spaces != indent))
                {
                    return null;
                }

                if (spaces < indent)
                {
                    break;
                }

                _ = value.Append('\n', breaks).Append(line[indent..]);
                breaks = 0;
            }
            else if (value.Length == 0)
            {
                return null;
            }

            breaks++;
            end += length + 1;
        }

        return value.Length == 0 ? null : header switch
        {
            "|-" when breaks == 1 => (value.ToString(), end),
            "|" when breaks == 1 => (value.Append('\n').ToString(), end),
            "|+" => (value.Append('\n', breaks).ToString(), end),
            _ => null,
        };
    }

    static (string Value, int End)? Escaped(string text, int at)
    {
        var value = new StringBuilder();
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"')
            {
                return (value.ToString(), at + 1);
            }

            if (c < ' ')
            {
                return null;
            }

            if (c != '\\')
            {
                _ = value.Append(c);
                continue;
            }

            c = text[++at];
            var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                if (at + digits >= text.Length
                    || !int.TryParse(
                        text.AsSpan(at + 1, digits),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code)
                    || !Rune.IsValid(code))
                {
                    return null;
                }

                _ = value.Append(new Rune(code).ToString());
                at += digits;
                continue;
            }

            char? plain = c switch { '"' or '\\' => c, 'n' => '\n', 'r' => '\r', 't' => '\t', _ => null };
            if (plain is null)
            {
                return null;
            }

            _ = value.Append(plain.Value);
        }

        return null;
    }
}
