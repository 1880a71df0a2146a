using System.Text;

namespace Groundwork.Preview.Output.Markdown;

/// <summary>Foreign text within Markdown: it stays text, calls nobody, links nowhere.</summary>
/// <param name="redactor">What takes secrets out of it.</param>
sealed class MarkdownText(Redactor redactor)
{
    const int Longest = 300;

    /// <summary>How much room a text takes: bytes, so that characters of any script count for what they are.</summary>
    public static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>A text without secrets, on one line, cut to a readable size.</summary>
    public string Clean(string text)
    {
        var visible = VisibleText.Of(redactor.Clean(text));
        return visible.Length <= Longest
            ? visible
            : $"{visible[..(char.IsHighSurrogate(visible[Longest - 1]) ? Longest - 1 : Longest)]}...";
    }

    /// <summary>A text as code, which nothing within it can end.</summary>
    public string Code(string text)
    {
        var clean = Clean(text).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(clean) + 1);
        return clean.Length == 0 ? "" : fence.Length == 1 ? $"`{clean}`" : $"{fence} {clean} {fence}";
    }

    /// <summary>
    /// A sentence: what Markdown or HTML would take for its own is escaped; names, numbers and addresses don't turn into links.
    /// </summary>
    public string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Clean(text))
        {
            _ = c switch
            {
                '<' => plain.Append("&lt;"),
                '>' => plain.Append("&gt;"),
                '&' => plain.Append("&amp;"),
                '@' or '#' => plain.Append(c).Append("<!-- -->"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' => plain.Append('\\').Append(c),
                _ => plain.Append(c),
            };
        }

        return plain.Replace("://", ":<!-- -->//").Replace("www.", "www<!-- -->.").ToString();
    }

    /// <summary>A fence of lines that nothing within them can end.</summary>
    public static string Fence(string language, IReadOnlyCollection<string> lines)
    {
        var fence = new string('`', Math.Max(lines.Count == 0 ? 0 : lines.Max(LongestRun) + 1, 3));
        return $"{fence}{language}\n{string.Concat(lines.Select(static l => $"{l}\n"))}{fence}\n";
    }

    static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
