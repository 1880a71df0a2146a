namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when a firewall changes.</summary>
public sealed class FirewallChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-firewall-rules-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.7", "cis-gcp@5.0:2.8", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of firewall rules and policies";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words =>
        ["gce_firewall_rule|compute.firewalls.insert", "compute.firewalls.insert", "compute.firewalls.delete", "compute.firewalls.patch"];
}
