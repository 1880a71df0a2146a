using Groundwork.Policies.Engine;
using Groundwork.Policies.Rules.Iam;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>Which grants of a stack reach a resource.</summary>
/// <param name="view">The stack.</param>
/// <param name="grants">Its grants.</param>
sealed class GrantAccess(StackView view, IReadOnlyCollection<ReadGrant> grants)
{
    readonly ILookup<Plan.Urn, ReadGrant> _byScope = grants.Where(static g => g.Shown.Scope is not null)
        .ToLookup(static g => g.Shown.Scope!.Value);
    readonly ReadGrant[] _broad = [.. grants.Where(static g => g.Raw.IsBroad)];

    /// <summary>The grants that reach a resource of that kind, ordered.</summary>
    public IEnumerable<ResourceAccess> To(ResourceInputs resource, string kind)
    {
        if (kind == "project")
        {
            return Ordered(_broad.Select(static g => new ResourceAccess("project", g.Shown)));
        }

        var service = SensitiveKinds.ServiceOf(kind);
        var direct = _byScope[resource.Urn].Where(g => GrantReach.MayHold(g.Raw.Condition, resource))
            .Select(static g => new ResourceAccess("resource", g.Shown));
        var ring = kind == "key"
            ? view.Targets(resource, "keyRing")
                .SelectMany(r => _byScope[r.Urn])
                .Select(static g => new ResourceAccess("container", g.Shown))
            : [];
        var broad = _broad.Where(g => MayTouch(g.Shown, service) && GrantReach.MayHold(g.Raw.Condition, resource))
            .Select(static g => new ResourceAccess("project", g.Shown));
        return Ordered(direct.Concat(ring).Concat(broad));
    }

    static bool MayTouch(EffectiveGrant grant, string service) => grant.PermissionsComplete
        ? grant.Permissions.Any(p => p.StartsWith(service + ".", StringComparison.Ordinal))
        : PredefinedRoles.MayTouch(grant.Role, service);

    static IEnumerable<ResourceAccess> Ordered(IEnumerable<ResourceAccess> access) => access
        .OrderBy(static a => a.Grant.Member, StringComparer.Ordinal)
        .ThenBy(static a => a.Grant.Role, StringComparer.Ordinal)
        .ThenBy(static a => a.Grant.Source);
}
