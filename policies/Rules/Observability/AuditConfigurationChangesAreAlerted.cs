namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when less is written into the audit log.</summary>
public sealed class AuditConfigurationChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-audit-config-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.5", "cis-gcp@5.0:2.6", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of what is audited";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words => ["SetIamPolicy", "protoPayload.serviceData.policyDelta.auditConfigDeltas"];
}
