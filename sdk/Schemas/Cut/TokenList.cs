using System.Collections.Immutable;

namespace Groundwork.Sdk.SchemaCut;

/// <summary>
/// What a provider's <c>resources.txt</c> asks for: a resource token a line, sorted; <c>without a, b</c> after it leaves those properties
/// out, and the types that only they reach. Lines of <c>#</c> at the top say what the list is for.
/// </summary>
sealed class TokenList
{
    const string Without = " without ";

    readonly ImmutableArray<string> _heading;
    readonly ImmutableSortedDictionary<string, ImmutableArray<string>> _leftOut;

    TokenList(ImmutableArray<string> heading, ImmutableSortedDictionary<string, ImmutableArray<string>> leftOut) =>
        (_heading, _leftOut) = (heading, leftOut);

    /// <summary>The tokens, sorted.</summary>
    public IEnumerable<string> Tokens => _leftOut.Keys;

    public static TokenList Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var leftOut = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in lines.Where(static l => l[0] != '#'))
        {
            var (token, names) = line.Split(Without, 2) is [var first, var rest] ? (first, Names(rest)) : (line, []);
            if (!leftOut.TryAdd(token, names))
            {
                throw new CutException($"'{token}' is twice in the list: take one of its lines out.");
            }
        }

        return new([.. lines.Where(static l => l[0] == '#')], leftOut.ToImmutable());
    }

    /// <summary>The properties of a resource that are not wanted, sorted.</summary>
    public ImmutableArray<string> LeftOutOf(string token) => _leftOut.GetValueOrDefault(token, []);

    /// <summary>The list with these tokens too.</summary>
    public TokenList With(IEnumerable<string> tokens) =>
        new(_heading, _leftOut.AddRange(
            tokens.Distinct(StringComparer.Ordinal)
                .Where(t => !_leftOut.ContainsKey(t))
                .Select(static t => KeyValuePair.Create(t, ImmutableArray<string>.Empty))));

    public override string ToString() => string.Concat(_heading.Concat(_leftOut.Select(Line)).Select(static l => l + "\n"));

    static ImmutableArray<string> Names(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    static string Line(KeyValuePair<string, ImmutableArray<string>> entry) =>
        entry.Value.IsEmpty ? entry.Key : $"{entry.Key}{Without}{string.Join(", ", entry.Value)}";
}
