namespace Groundwork.Policies.Rules.Iam;

/// <summary>No service account of ours administers a project, a folder or an organisation.</summary>
public sealed class ServiceAccountsHoldNoAdminRole : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-sa-no-admin-roles",
        AppliesTo = Bindings.Broad,
        Severity = Severity.High,
        Summary = "Whoever takes over the program then owns everything.",
        Remediation = "Grant what is used, on the resource it is used on.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.5", "cis-gcp@5.0:1.6", "iso-27001@2022:A.8.2", "soc2@2017:CC6.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        yield return Bindings.All(grant, static (role, members) => role
            .Text(IsAdministrative, "administer")
            .And(members.Any(Bindings.IsServiceAccount, "hold a service account"))
            .Not(role.Must("not administer for a service account")));
    }

    static bool IsAdministrative(string role) =>
        role is "roles/owner" or "roles/editor" || role.EndsWith("admin", StringComparison.OrdinalIgnoreCase);
}
