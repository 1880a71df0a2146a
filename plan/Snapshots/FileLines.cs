using System.Text;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// Puts a reference in place of the lines of a text that are a file, all of it and indented alike, as in a cloud-init document that
/// writes files; and the lines in place of the reference.
/// </summary>
/// <param name="files">The files, ordered by path.</param>
sealed class FileLines(IEnumerable<(FileReference Reference, string Text)> files)
{
    const string Mark = "!file ";

    readonly Dictionary<string, List<(FileReference Reference, string[] Lines)>> _byFirstLine = files
        .Select(static f => (f.Reference, Lines: LinesOf(f.Text)))
        .Where(static f => f.Lines[0].Length > 0 && f.Lines[0][0] != ' ')
        .GroupBy(static f => f.Lines[0], StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static f => f.Lines.Length).ToList(), StringComparer.Ordinal);

    /// <summary>The text with references for lines; null where it has no file, or a line that could be taken for a reference.</summary>
    public string? Refer(string text)
    {
        if (_byFirstLine.Count == 0 || !text.Contains('\n', StringComparison.Ordinal) || text.Contains(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var lines = text.Split('\n');
        var result = new List<string>(lines.Length);
        for (var at = 0; at < lines.Length;)
        {
            var indent = IndentOf(lines[at]);
            if (Find(lines.AsSpan(at), indent) is var (reference, count))
            {
                result.Add($"{lines[at][..indent]}{Mark}{reference}");
                at += count;
            }
            else
            {
                result.Add(lines[at++]);
            }
        }

        return result.Count == lines.Length ? null : string.Join('\n', result);
    }

    /// <summary>
    /// The text with lines for references. Given what stands after <c>!file</c> and how far it is indented,
    /// <paramref name="read"/> gives the file's text, or null to leave the reference.
    /// </summary>
    public static string Expand(string text, Func<string, int, string?> read)
    {
        var result = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var indent = IndentOf(line);
            var file = line.AsSpan(indent).StartsWith(Mark, StringComparison.Ordinal) ? read(line[(indent + Mark.Length)..], indent) : null;
            foreach (var piece in file is null ? [line[indent..]] : LinesOf(file))
            {
                _ = result.Append(' ', piece.Length == 0 && file is not null ? 0 : indent).Append(piece).Append('\n');
            }
        }

        return result.ToString(0, result.Length - 1);
    }

    (FileReference Reference, int Count)? Find(ReadOnlySpan<string> lines, int indent)
    {
        foreach (var (reference, wanted) in _byFirstLine.GetValueOrDefault(lines[0][indent..], []))
        {
            if (Starts(lines, wanted, indent))
            {
                return (reference, wanted.Length);
            }
        }

        return null;
    }

    static bool Starts(ReadOnlySpan<string> lines, string[] wanted, int indent)
    {
        if (lines.Length < wanted.Length)
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            var same = wanted[i].Length == 0
                ? lines[i].Length == 0
                : IndentOf(lines[i]) >= indent && lines[i].AsSpan(indent).SequenceEqual(wanted[i]);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    static string[] LinesOf(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    static int IndentOf(string line) => line.AsSpan().IndexOfAnyExcept(' ') is var indent and >= 0 ? indent : line.Length;
}
