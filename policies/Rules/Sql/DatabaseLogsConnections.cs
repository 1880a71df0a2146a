namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every attempt to connect is logged.</summary>
public sealed class DatabaseLogsConnections : PostgresFlagRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-log-connections",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "Who came, and who tried to, can be told afterwards.",
        Remediation = "Set the database flag log_connections to on.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.2", "cis-gcp@5.0:6.2.2", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Flag => "log_connections";

    /// <inheritdoc/>
    protected override Verdict Judge(Property value, ResourceInputs resource) => value.On();
}
