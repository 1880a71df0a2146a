namespace Groundwork.Policies.Rules.Iam;

/// <summary>A role of our own lets nobody give themselves more.</summary>
public sealed class CustomRolesDoNotEscalate : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-custom-role-no-escalation",
        AppliesTo = ["gcp:projects/iAMCustomRole:IAMCustomRole", "gcp:organizations/iAMCustomRole:IAMCustomRole"],
        Severity = Severity.Critical,
        Summary = "Who may set policies, act as accounts or make keys may do everything.",
        Remediation = "Leave the permissions out; grant acting as an account on that account alone.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs role)
    {
        yield return role.Each("permissions").AtLeast(1, "name a permission");
        yield return role.Each("permissions")
            .All(static permission => permission.Text(static text => !Escalates(text), "not let anybody give themselves more"));
    }

    static bool Escalates(string permission) =>
        permission.EndsWith(".setIamPolicy", StringComparison.Ordinal)
        || permission.StartsWith("iam.serviceAccountKeys.", StringComparison.Ordinal)
        || permission.StartsWith("iam.roles.", StringComparison.Ordinal)
        || permission.StartsWith("iam.serviceAccounts.", StringComparison.Ordinal)
        || permission.Contains('*', StringComparison.Ordinal);
}
