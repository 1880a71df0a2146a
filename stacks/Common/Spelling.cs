namespace Groundwork.Stacks.Common;

/// <summary>Finds the name that was probably meant.</summary>
static class Spelling
{
    const int MostEdits = 2;

    internal static string? Nearest(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, edits: Edits(name, candidate)))
        .Where(found => found.edits <= MostEdits)
        .OrderBy(found => found.edits)
        .ThenBy(found => found.candidate, StringComparer.Ordinal)
        .Select(found => found.candidate)
        .FirstOrDefault();

    /// <summary>The end of a message: the name that was probably meant, or nothing.</summary>
    internal static string Meant(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"; did you mean {nearest}?" : string.Empty;

    // Levenshtein's distance, a row at a time.
    static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;

            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
