using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>Resources of a stack, any of which a grant may reach; what a broad grant reaches is found once for each condition.</summary>
sealed class GrantedResources(IEnumerable<ResourceInputs> resources, StackView stack)
{
    readonly Dictionary<Urn, ResourceInputs> _byUrn = resources.ToDictionary(static r => r.Urn);
    readonly Dictionary<string, bool> _broadly = new(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="grant"/> reaches one of them, as its condition stands.</summary>
    public bool IsAnyReachedBy(Grant grant) => grant.IsBroad
        ? IsAnyReachedBroadly(grant.Condition ?? "")
        : stack.Targets(grant.Source, grant.Scope.Path.ToString()).Any(r => _byUrn.ContainsKey(r.Urn)
            && GrantReach.MayHold(grant.Condition, r));

    bool IsAnyReachedBroadly(string condition) =>
        _broadly.TryGetValue(condition, out var known)
            ? known
            : _broadly[condition] = _byUrn.Values.Any(r => GrantReach.MayHold(condition, r));
}
