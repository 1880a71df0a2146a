namespace Groundwork.Policies.Rules.Iam;

/// <summary>Nobody is owner, editor or viewer.</summary>
public sealed class GrantsAvoidBasicRoles : ResourceRule
{
    /// <summary>Whether viewers are accepted.</summary>
    public static readonly Setting<bool> AllowViewer = new("allowViewer", "Whether roles/viewer is accepted.", false);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-iam-no-primitive-roles",
        AppliesTo = Bindings.Broad,
        Severity = Severity.High,
        Summary = "Basic roles hold thousands of permissions, and more with every new service.",
        Remediation = "Grant the predefined roles that are needed, or a custom role.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:1.5", "iso-27001@2022:A.8.2"],
        Settings = [AllowViewer],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs grant)
    {
        string[] basic = Get(AllowViewer, grant) ? ["roles/owner", "roles/editor"] : ["roles/owner", "roles/editor", "roles/viewer"];

        yield return Bindings.Roles(grant, role => role.NoneOf(basic));
    }
}
