namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every end of a session is logged, with its length.</summary>
public sealed class DatabaseLogsDisconnections : PostgresFlagRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-log-disconnections",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "With the connection it tells how long somebody was in.",
        Remediation = "Set the database flag log_disconnections to on.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.3", "cis-gcp@5.0:6.2.3", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Flag => "log_disconnections";

    /// <inheritdoc/>
    protected override Verdict Judge(Property value, ResourceInputs resource) => value.On();
}
