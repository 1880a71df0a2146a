using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers.Detectors;

/// <summary>An identity may do more than before.</summary>
sealed class WiderAccess : IDangerDetector
{
    public IEnumerable<Danger> Find(ResourceDifference difference, StackDifference stack)
    {
        if (difference is not { New: { } @new, Operation: Operation.Create or Operation.Update or Operation.Replace or Operation.Import })
        {
            yield break;
        }

        if (IsGrant(@new.Type))
        {
            foreach (var danger in OfGrant(difference, stack, @new))
            {
                yield return danger;
            }
        }

        foreach (var change in difference.Changes)
        {
            if (change.Kind is ChangeKind.Add or ChangeKind.Update
                && change.New is TextValue permission
                && change.TopLevelKey == "permissions")
            {
                yield return Of(stack, difference, DangerRank.Medium, $"The role may do {permission.Value} too.", change.Path);
            }
            else if (change is { Kind: ChangeKind.Add or ChangeKind.Update, TopLevelKey: "attributeCondition" }
                or { Kind: ChangeKind.Delete, TopLevelKey: "attributeCondition" or "condition" })
            {
                yield return Of(
                    stack,
                    difference,
                    DangerRank.High,
                    $"{change.TopLevelKey} {(change.Kind == ChangeKind.Delete ? "is gone" : "changes")}: others may get in by it.",
                    change.Path);
            }
        }
    }

    static IEnumerable<Danger> OfGrant(ResourceDifference difference, StackDifference stack, ResourceState @new)
    {
        var role = difference.NewInputs.TextAt("role");
        var member = difference.NewInputs.TextAt("member") is { Length: > 0 } text ? text : MemberOf(difference.NewInputs);
        var isPrivileged = IsPrivileged(role);
        if (difference.Old is null)
        {
            // A grant that comes with its own identity widens nobody's access, unless it is one for administrators.
            if (isPrivileged || !(stack.Baseline.Stack.Resources.IsEmpty || ComesWithIdentity(@new, stack)))
            {
                yield return Of(
                    stack,
                    difference,
                    isPrivileged ? DangerRank.Critical : DangerRank.Medium,
                    $"{member} gets {(role.Length > 0 ? role : "a role")}{Where(@new.Type)}.",
                    default);
            }

            yield break;
        }

        if (difference.Changes.FirstOrDefault(static c => c.TopLevelKey is "role" or "member" or "members"
            && c.Kind != ChangeKind.Delete
            && c.Cause is null) is { } change)
        {
            yield return Of(
                stack,
                difference,
                isPrivileged ? DangerRank.Critical : DangerRank.Medium,
                $"{member} gets {(role.Length > 0 ? role : "a role")}{Where(@new.Type)} instead of what the grant was.",
                change.Path);
        }
    }

    static Danger Of(StackDifference stack, ResourceDifference difference, DangerRank rank, string reason, PropertyPath path) =>
        new(DangerKind.WiderAccess, rank, stack.Desired.Name, difference.Urn, reason) { Path = path, Certainty = difference.Certainty };

    static bool ComesWithIdentity(ResourceState grant, StackDifference stack) =>
        grant.Inputs.Find("member") is { IsKnown: false } member
        && ValueOrigins.Of(member).Any(o => stack.Find(o.Urn)?.Operation == Operation.Create);

    static string MemberOf(MapValue inputs) =>
        inputs.Find("member") is { IsKnown: false } member && ValueOrigins.Of(member) is [var origin, ..] && !origin.Urn.IsEmpty
            ? origin.Urn.Name
            : "An identity";

    static bool IsGrant(string type) => type.StartsWith("gcp:", StringComparison.Ordinal)
        && (type.EndsWith("IamMember", StringComparison.Ordinal) || type.EndsWith("IAMMember", StringComparison.Ordinal)
            || type.EndsWith("IamBinding", StringComparison.Ordinal) || type.EndsWith("IAMBinding", StringComparison.Ordinal));

    static bool IsPrivileged(string role) =>
        role is "roles/owner" or "roles/editor" or "roles/iam.serviceAccountTokenCreator" or "roles/iam.serviceAccountKeyAdmin"
            or "roles/resourcemanager.projectIamAdmin"
        || role.EndsWith(".admin", StringComparison.Ordinal)
        || role.EndsWith("Admin", StringComparison.Ordinal)
        || role.EndsWith(".owner", StringComparison.Ordinal);

    static string Where(string type) => type.StartsWith("gcp:projects/", StringComparison.Ordinal) ? " on the whole project" : "";
}
