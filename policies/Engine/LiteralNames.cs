using Groundwork.Plan;

namespace Groundwork.Policies.Engine;

/// <summary>Finds the resource that a known text names: by its name, id, link or e-mail, whole or as the end of a path.</summary>
sealed class LiteralNames
{
    static readonly string[] Keys =
    [
        "name", "selfLink", "id", "email", "secretId", "accountId", "keyRingId", "repositoryId", "datasetId", "uniqueId", "uri", "url",
    ];

    readonly Dictionary<string, List<ResourceInputs>> _byName = new(StringComparer.Ordinal);

    public LiteralNames(IEnumerable<ResourceInputs> resources)
    {
        foreach (var resource in resources.Where(static r => r.Custom))
        {
            Add(resource.Id, resource);
            foreach (var key in KeysOf(resource.Type))
            {
                if (resource.Properties.TryGetValue(key, out var value) && value is Plan.Values.TextValue text)
                {
                    Add(text.Value, resource);
                }
            }
        }
    }

    public IEnumerable<Urn> Find(string text, ResourceInputs from)
    {
        var exact = _byName.GetValueOrDefault(text)?.Where(r => r.Urn != from.Urn).Select(static r => r.Urn) ?? [];
        return exact.Concat(FindEnd(text, from)).Concat(FindAccount(text));
    }

    /// <summary>What is a name of one type is an ordinary word of another.</summary>
    static string[] KeysOf(string type) => type switch
    {
        "gcp:organizations/project:Project" => [.. Keys, "projectId"],
        "gcp:iam/workloadIdentityPool:WorkloadIdentityPool" => [.. Keys, "workloadIdentityPoolId"],
        "gcp:monitoring/metricDescriptor:MetricDescriptor" => [.. Keys, "type"],
        _ => Keys,
    };

    void Add(string? name, ResourceInputs resource)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        // A resource's names are added one after another, so that one it has already been given is the last.
        var same = _byName.TryGetValue(name, out var list) ? list : _byName[name] = [];
        if (same.Count == 0 || same[^1].Urn != resource.Urn)
        {
            same.Add(resource);
        }
    }

    /// <summary>
    /// In <c>projects/p/global/networks/trading</c>, the network <c>trading</c>; and so for each pair of collection and name.
    /// </summary>
    IEnumerable<Urn> FindEnd(string text, ResourceInputs from)
    {
        var parts = text.Split('/');
        for (var i = parts.Length - 1; i > 0; i--)
        {
            foreach (var resource in _byName.GetValueOrDefault(parts[i]) ?? [])
            {
                if (resource.Urn != from.Urn && IsCollectionOf(parts[i - 1], resource.Type))
                {
                    yield return resource.Urn;
                }
            }
        }
    }

    /// <summary>In <c>serviceAccount:robot@project.iam.gserviceaccount.com</c>, the account <c>robot</c>.</summary>
    IEnumerable<Urn> FindAccount(string text)
    {
        var start = text.AsSpan().LastIndexOfAny(':', '/') + 1;
        var at = text.IndexOf('@', start);
        return at < 0
            ? []
            : (_byName.GetValueOrDefault(text[start..]) ?? [])
                .Concat(text.EndsWith(".iam.gserviceaccount.com", StringComparison.Ordinal)
                    ? _byName.GetValueOrDefault(text[start..at]) ?? []
                    : [])
                .Where(static r => r.Type == "gcp:serviceaccount/account:Account")
                .Select(static r => r.Urn);
    }

    static bool IsCollectionOf(string collection, string type)
    {
        var name = type[(type.LastIndexOf(':') + 1)..];
        var plural = name.EndsWith('y') ? $"{name[..^1]}ies" : $"{name}s";
        return collection.Length > 2 && plural.EndsWith(collection, StringComparison.OrdinalIgnoreCase);
    }
}
