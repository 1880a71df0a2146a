namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when a network or a peering changes.</summary>
public sealed class NetworkChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-networks-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.9", "cis-gcp@5.0:2.10", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of networks and peerings";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words =>
    [
        "gce_network", "compute.networks.insert", "compute.networks.patch", "compute.networks.delete", "compute.networks.addPeering",
        "compute.networks.removePeering",
    ];
}
