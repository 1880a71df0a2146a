namespace Groundwork.Plan.Snapshots;

/// <summary>
/// What the resources of one stack are called in a snapshot: the shortest of name, <c>type/name</c> and URN that only one has.
/// </summary>
sealed class ResourceNames
{
    readonly Dictionary<string, Urn> _byText = new(StringComparer.Ordinal);
    readonly Dictionary<Urn, string> _shortest = [];

    /// <summary>The names of <paramref name="urns"/>; a text that two of them could claim names neither.</summary>
    public ResourceNames(IReadOnlyCollection<Urn> urns)
    {
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var urn in urns)
        {
            var (name, type) = (urn.Name, urn.Type);
            Claim(name, urn, ambiguous);
            Claim($"{type}/{name}", urn, ambiguous);
        }

        foreach (var text in ambiguous)
        {
            _ = _byText.Remove(text);
        }

        foreach (var (text, urn) in _byText)
        {
            if (!_shortest.TryGetValue(urn, out var other) || text.Length < other.Length)
            {
                _shortest[urn] = text;
            }
        }
    }

    /// <summary>The shortest text that names <paramref name="urn"/>.</summary>
    public string Shortest(Urn urn) => _shortest.GetValueOrDefault(urn, urn.Value);

    /// <summary>The resource that <paramref name="text"/> names; a URN may also name one outside the stack.</summary>
    public bool TryResolve(string text, out Urn urn) => _byText.TryGetValue(text, out urn) || Urn.TryParse(text, out urn);

    void Claim(string text, Urn urn, HashSet<string> ambiguous)
    {
        if (text.Length == 0 || text.StartsWith("urn:", StringComparison.Ordinal))
        {
            return;
        }

        if (!_byText.TryAdd(text, urn) && _byText[text] != urn)
        {
            _ = ambiguous.Add(text);
        }
    }
}
