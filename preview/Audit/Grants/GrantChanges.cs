using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Grants;

/// <summary>What becomes of grants.</summary>
static class GrantChanges
{
    /// <summary>The grants there will be, each with its change.</summary>
    public static ImmutableArray<ReadGrant> Wanted(ImmutableArray<ReadGrant> old, ImmutableArray<ReadGrant> wanted)
    {
        var before = old.ToLookup(Key);
        return [.. wanted.Select(g => g with
        {
            Shown = g.Shown with { Change = Change(g.Shown, [.. before[Key(g)].Select(static o => o.Shown)]) },
        })];
    }

    /// <summary>The grants there were and will not be, marked as removed.</summary>
    public static ImmutableArray<ReadGrant> Removed(ImmutableArray<ReadGrant> old, ImmutableArray<ReadGrant> wanted)
    {
        var after = wanted.ToLookup(Key);
        return [.. old.Where(g => !after[Key(g)].Any()).Select(static g => g with { Shown = g.Shown with { Change = "removed" } })];
    }

    // A policy as a whole grants several roles; anything else is the same grant while it is to the same member.
    static (Plan.Urn Source, string Member, string Role) Key(ReadGrant grant) =>
        (grant.Shown.Source, grant.Shown.Member, grant.Raw.Source.At("policyData").IsMissing ? "" : grant.Shown.Role);

    static string Change(EffectiveGrant grant, EffectiveGrant[] before) =>
        before.Length == 0 ? "added" : Array.Exists(before, b => Same(b, grant)) ? "same" : "changed";

    static bool Same(EffectiveGrant left, EffectiveGrant right) =>
        left.Role == right.Role && left.Condition == right.Condition && left.Scope == right.Scope && left.ScopeName == right.ScopeName
        && left.Permissions.AsSpan().SequenceEqual(right.Permissions.AsSpan());
}
