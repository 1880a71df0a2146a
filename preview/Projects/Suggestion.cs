namespace Groundwork.Preview.Projects;

/// <summary>Finds what somebody meant to write.</summary>
static class Suggestion
{
    /// <summary>The known word nearest to <paramref name="given"/>, or null where none is near.</summary>
    public static string? Nearest(string given, IEnumerable<string> known)
    {
        var limit = Math.Max(1, given.Length / 3);
        return known
            .Select(word => (Word: word, Distance: Distance(given, word)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(static candidate => candidate.Distance)
            .ThenBy(static candidate => candidate.Word, StringComparer.Ordinal)
            .Select(static candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary><c> Did you mean prod?</c>, or nothing.</summary>
    public static string Ask(string given, IEnumerable<string> known) => Nearest(given, known) is { } word ? $" Did you mean {word}?" : "";

    // Letters swapped with their neighbour count as one mistake: the commonest slip of the hand.
    static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
