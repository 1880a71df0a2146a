using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>Reads who may do what, and what changes in it.</summary>
static class GrantBookBuilder
{
    static readonly string[] KindOrder = ["project", "secret", "backupBucket", "database", "key"];

    /// <summary>The grants of the stacks that were rendered.</summary>
    public static GrantBook Of(IEnumerable<StackReport> stacks)
    {
        var books = stacks.Where(static s => s.Rendered is not null).Select(Of).ToArray();
        return new([.. books.SelectMany(static b => b.Identities)], [.. books.SelectMany(static b => b.Resources)]);
    }

    static GrantBook Of(StackReport stack)
    {
        var wanted = GrantReading.Of(stack.Rendered!);
        var old = GrantReading.Of(stack.ComparedWith.Baseline.Stack);
        var kept = GrantChanges.Wanted(old.Grants, wanted.Grants);
        var removed = GrantChanges.Removed(old.Grants, wanted.Grants);
        return new(
            [.. Identities(stack.Name, [.. kept, .. removed], urn => wanted.View.Find(urn) ?? old.View.Find(urn))],
            [.. Resources(stack.Name, wanted.View, old.View, new(wanted.View, kept), new(old.View, removed))]);
    }

    static IEnumerable<IdentityGrants> Identities(string stack, ReadGrant[] grants, Func<Urn, ResourceInputs?> find) => grants
        .GroupBy(static g => g.Shown.Member, StringComparer.Ordinal)
        .OrderBy(static g => g.Key, StringComparer.Ordinal)
        .Select(g => Identity(stack, g.Key, [.. g], find(g.First().Raw.Principal.Account)));

    static IdentityGrants Identity(string stack, string member, ReadGrant[] grants, ResourceInputs? account) => new(
        stack,
        member,
        account?.Urn,
        account is null ? "" : GrantReading.Text(account.At("displayName")),
        [
            .. grants.Select(static g => g.Shown)
                .OrderBy(static g => g.ScopeKind, StringComparer.Ordinal)
                .ThenBy(static g => g.ScopeName, StringComparer.Ordinal)
                .ThenBy(static g => g.Role, StringComparer.Ordinal)
                .ThenBy(static g => g.Source),
        ]);

    static IEnumerable<SensitiveResource> Resources(string stack, StackView wanted, StackView old, GrantAccess kept, GrantAccess removed) =>
        wanted.Resources
            .Concat(old.Resources.Where(r => wanted.Find(r.Urn) is null))
            .Select(static r => (Resource: r, Kind: SensitiveKinds.Of(r)))
            .Where(static r => r.Kind is not null)
            .OrderBy(static r => Array.IndexOf(KindOrder, r.Kind))
            .ThenBy(static r => r.Resource.Urn)
            .Select(r => new SensitiveResource(stack, r.Kind!, r.Resource.Urn, r.Resource.Name,
            [
                .. wanted.Find(r.Resource.Urn) is { } now ? kept.To(now, r.Kind!) : [],
                .. old.Find(r.Resource.Urn) is { } then ? removed.To(then, r.Kind!) : [],
            ]));
}
