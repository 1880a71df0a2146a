namespace Groundwork.Sdk.Checks;

/// <summary>Finds what was probably meant.</summary>
static class NearMiss
{
    /// <summary><c> Did you mean tier?</c>, with its space, or nothing.</summary>
    public static string Question(string given, IEnumerable<string> allowed) =>
        Find(given, allowed) is { } meant ? $" Did you mean {meant}?" : "";

    /// <summary>
    /// The nearest of <paramref name="allowed"/> that is at most two letters away (more for long words), case aside; or null.
    /// </summary>
    public static string? Find(string given, IEnumerable<string> allowed)
    {
        var (best, distance) = ((string?)null, Math.Min(Math.Max(2, given.Length / 5), given.Length - 1) + 1);
        foreach (var candidate in allowed)
        {
            var d = Math.Abs(candidate.Length - given.Length) >= distance ? distance : Distance(given, candidate);
            if (d < distance)
            {
                (best, distance) = (candidate, d);
            }
        }

        return best;
    }

    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
