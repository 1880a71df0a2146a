namespace Groundwork.Policies.Rules.Secrets;

/// <summary>Who may read a secret is said for that secret.</summary>
public sealed class SecretsAreGrantedOneByOne : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-secret-iam-at-secret-level",
        AppliesTo = "/^gcp:(projects|folder|organizations)/iAM(Member|Binding):/i",
        Severity = Severity.High,
        Summary = "Granted on the project, it opens every secret there is and will be.",
        Remediation = "Grant by secretmanager.SecretIamMember, or name the accessors in Infra.Gcp.Secrets.SecretStore.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC6.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return grant.Require("role").NoneOf(
            "roles/secretmanager.secretAccessor", "roles/secretmanager.secretVersionManager", "roles/secretmanager.secretVersionAdder",
            "roles/secretmanager.admin");
    }
}
