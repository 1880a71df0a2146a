namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when a project gets or loses an owner.</summary>
public sealed class OwnerChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-project-ownership-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.4", "cis-gcp@5.0:2.5", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of a project's owners";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words =>
        ["roles/owner", "projectOwnerInvitee|cloudresourcemanager.googleapis.com", "ADD|REMOVE"];
}
