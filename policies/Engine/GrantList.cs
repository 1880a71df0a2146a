using System.Collections;
using Groundwork.Plan;

namespace Groundwork.Policies.Engine;

/// <summary>Every effective IAM grant of a stack, ordered by the URN that makes it; read when first asked for.</summary>
public sealed class GrantList : IReadOnlyList<Grant>
{
    readonly Lazy<List<Grant>> _grants;
    readonly Lazy<ILookup<Urn, Grant>> _byTarget;
    readonly Lazy<ILookup<Principal, Grant>> _byPrincipal;

    internal GrantList(StackView stack)
    {
        _grants = new(() => [.. stack.OfType(ResourceTypes.GcpIam).SelectMany(r => GrantReader.Read(r, stack))]);
        _byTarget = new(() => _grants.Value
            .Where(static g => !g.IsBroad)
            .SelectMany(g => stack.Targets(g.Source, g.Scope.Path.ToString()).Select(target => (target.Urn, Grant: g)))
            .ToLookup(static e => e.Urn, static e => e.Grant));
        _byPrincipal = new(() => _grants.Value.Where(static g => !g.Principal.IsUnknown).ToLookup(static g => g.Principal));
    }

    /// <inheritdoc/>
    public int Count => _grants.Value.Count;

    /// <inheritdoc/>
    public Grant this[int index] => _grants.Value[index];

    /// <summary>The grants on <paramref name="resource"/> itself, broad ones aside.</summary>
    public IEnumerable<Grant> On(ResourceInputs resource) => _byTarget.Value[resource.Urn];

    /// <summary>The grants to <paramref name="principal"/>.</summary>
    public IEnumerable<Grant> To(Principal principal) => _byPrincipal.Value[principal];

    /// <summary>The grants by principal, unknown ones left out, ordered by name.</summary>
    public IEnumerable<IGrouping<Principal, Grant>> ByPrincipal() =>
        _byPrincipal.Value.OrderBy(static g => g.Key.ToString(), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<Grant> GetEnumerator() => _grants.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
