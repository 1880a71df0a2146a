namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when a custom role is made, changed or deleted.</summary>
public sealed class RoleChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-custom-roles-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.6", "cis-gcp@5.0:2.7", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of custom roles";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words =>
        ["iam_role", "google.iam.admin.v1.CreateRole", "google.iam.admin.v1.DeleteRole", "google.iam.admin.v1.UpdateRole"];
}
