namespace Groundwork.Policies.Rules.Sql;

/// <summary>Statements that fail are logged.</summary>
public sealed class DatabaseLogsFailedStatements : PostgresFlagRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-log-min-error-statement",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "An attack by trial and error shows in the statements that fail.",
        Remediation = "Set the database flag log_min_error_statement to error.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.6", "cis-gcp@5.0:6.2.6", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Flag => "log_min_error_statement";

    /// <inheritdoc/>
    protected override Verdict Judge(Property value, ResourceInputs resource) => value.OneOf("error", "log", "fatal", "panic");
}
