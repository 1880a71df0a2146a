namespace Groundwork.Policies.Rules.Iam;

/// <summary>Who may act as a service account is said for that account.</summary>
public sealed class ImpersonationIsGrantedPerAccount : ResourceRule
{
    static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "roles/iam.serviceAccountTokenCreator", "roles/iam.serviceAccountUser", "roles/iam.serviceAccountOpenIdTokenCreator",
        "roles/iam.workloadIdentityUser", "roles/iam.serviceAccountAdmin", "roles/iam.serviceAccountKeyAdmin",
    };

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-no-project-level-impersonation",
        AppliesTo = Bindings.Broad,
        Severity = Severity.High,
        Summary = "Granted on the project, it makes one a user of every account in it, the strongest included.",
        Remediation = "Grant it by serviceaccount.IAMMember on the one account.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.6", "cis-gcp@5.0:1.7", "iso-27001@2022:A.8.2", "soc2@2017:CC6.1", "pci-dss@3.2.1:7.1.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return Bindings.Roles(grant, static role => role.HoldsOrMissing(
            static value => value is not Groundwork.Plan.Values.TextValue text || !Roles.Contains(text.Value),
            "be granted on the account itself, not on everything"));
    }
}
