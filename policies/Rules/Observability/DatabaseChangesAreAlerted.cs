namespace Groundwork.Policies.Rules.Observability;

/// <summary>Somebody is told when an instance is changed or deleted.</summary>
public sealed class DatabaseChangesAreAlerted : AuditEventAlertRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-alert-on-sql-config-change",
        AppliesTo = Types,
        Severity = Severity.Medium,
        Summary = Why,
        Remediation = How,
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.11", "cis-gcp@5.0:2.12", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Event => "changes of a database instance";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Words =>
        ["cloudsql.instances.update", "cloudsql.instances.delete", "cloudsql.instances.patch|cloudsql.instances.update"];
}
