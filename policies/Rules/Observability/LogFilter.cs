using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>A Cloud Logging filter, compared by its words: spaces, parentheses, quotes, order and case aside.</summary>
static partial class LogFilter
{
    /// <summary>Whether the filter speaks of every one of the <paramref name="words"/>; <c>a|b</c> is either.</summary>
    public static bool Covers(string filter, IEnumerable<string> words)
    {
        var tokens = Token().Matches(filter)
            .Select(static m => m.Value.Trim('.', '-').ToUpperInvariant())
            .ToHashSet(StringComparer.Ordinal);
        return words.All(word => word.Split('|').Any(w => tokens.Any(t => IsWord(t, w.ToUpperInvariant()))));
    }

    // `v1.compute.routes.insert` and `compute.routes.insert` name the same method.
    static bool IsWord(string token, string word) => token == word || token.EndsWith("." + word, StringComparison.Ordinal);

    [GeneratedRegex(@"[A-Za-z0-9_][A-Za-z0-9_./-]*")]
    private static partial Regex Token();
}
