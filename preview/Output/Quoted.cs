using System.Globalization;
using System.Text;

namespace Groundwork.Preview.Output;

/// <summary>Texts in quotes, cut to a readable size, as Pulumi prints them.</summary>
static class Quoted
{
    const int MaxLines = 3;
    const int MaxLineLength = 150;

    /// <summary>At most three lines of 150 characters, on one line, in quotes.</summary>
    public static string Short(string text) => Of(Truncate(text));

    /// <summary>The text in quotes, with escapes for what can't be seen.</summary>
    public static string Of(string text)
    {
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
                < ' ' or 0x7f => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    static string Truncate(string text)
    {
        if (text.Length <= MaxLineLength && !text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n');
        var shown = lines.Take(MaxLines).Select(Cut).ToList();
        var isCut = lines.Length > MaxLines || lines.Take(MaxLines).Zip(shown).Any(static pair => pair.First.Length != pair.Second.Length);
        return $"{string.Join('\n', shown)}{(isCut ? "..." : "")}";
    }

    static string Cut(string line)
    {
        if (line.Length <= MaxLineLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[MaxLineLength - 1]) ? MaxLineLength - 1 : MaxLineLength;
        return line[..end];
    }
}
