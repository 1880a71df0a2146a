namespace Groundwork.Plan.Differences;

/// <summary>Finds what each resource was: by URN, else by its aliases, else by what its parent was called.</summary>
sealed class ResourceMatcher
{
    readonly RenderedStack _old;
    readonly Dictionary<Urn, ResourceState> _matches = [];
    readonly Dictionary<Urn, Urn> _claims = [];

    public ResourceMatcher(RenderedStack old, IReadOnlyList<ResourceState> desired)
    {
        _old = old;
        foreach (var resource in desired)
        {
            if (old.Find(resource.Urn) is { } same)
            {
                _matches[resource.Urn] = same;
                _claims[same.Urn] = resource.Urn;
            }
        }

        foreach (var resource in desired)
        {
            if (!_matches.ContainsKey(resource.Urn))
            {
                Claim(resource);
            }
        }
    }

    /// <summary>Claims of two resources on one old.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>What a resource was; null where it is new.</summary>
    public ResourceState? Find(Urn urn) => _matches.GetValueOrDefault(urn);

    /// <summary>Whether an old resource lives on.</summary>
    public bool IsClaimed(Urn old) => _claims.ContainsKey(old);

    /// <summary>The URN that a resource had.</summary>
    public Urn OldUrn(Urn urn) => _matches.TryGetValue(urn, out var old) ? old.Urn : urn;

    /// <summary>Rewrites old URNs into new ones; null where none has changed.</summary>
    public UrnRewriter? Renaming()
    {
        var renamed = _claims.Where(static c => c.Key != c.Value).ToDictionary();
        return renamed.Count == 0 ? null : new(urn => renamed.GetValueOrDefault(urn, urn));
    }

    void Claim(ResourceState resource)
    {
        foreach (var candidate in Candidates(resource))
        {
            if (_old.Find(candidate) is not { } old)
            {
                continue;
            }

            if (!_claims.TryAdd(old.Urn, resource.Urn))
            {
                Problems.Add(new(
                    DiagnosticKind.Refusal,
                    Severity.Error,
                    $"Both {resource.Urn} and {_claims[old.Urn]} say that they were {old.Urn}; take the alias from one of them.")
                {
                    Urn = resource.Urn,
                });
                return;
            }

            _matches[resource.Urn] = old;
            return;
        }
    }

    IEnumerable<Urn> Candidates(ResourceState resource)
    {
        foreach (var alias in resource.Options.Aliases)
        {
            yield return alias;
        }

        if (resource.Parent is not { } parent || !_matches.TryGetValue(parent, out var oldParent) || oldParent.Urn == parent)
        {
            yield break;
        }

        foreach (var urn in new[] { resource.Urn }.Concat(resource.Options.Aliases))
        {
            yield return Urn.Create(urn.Stack, urn.Project, oldParent.Urn, urn.Type, OldName(urn.Name, parent.Name, oldParent.Name));
            yield return Urn.Create(urn.Stack, urn.Project, oldParent.Urn, urn.Type, urn.Name);
        }
    }

    static string OldName(string name, string parent, string oldParent) =>
        name.StartsWith(parent, StringComparison.Ordinal) ? oldParent + name[parent.Length..] : name;
}
