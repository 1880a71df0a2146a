namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when traffic is sent another way.</summary>
public sealed class RouteChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-routes-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.8", "cis-gcp@5.0:2.9", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of routes";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words => ["gce_route", "compute.routes.insert", "compute.routes.delete"];
}
