namespace Groundwork.Policies.Rules.Sql;

/// <summary>Error logs say what is needed and no more.</summary>
public sealed class DatabaseLogsNoMoreThanNeeded : PostgresFlagRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-log-error-verbosity",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "Verbose errors carry code locations and data that belong in no log.",
        Remediation = "Set the database flag log_error_verbosity to default or terse.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.1", "cis-gcp@5.0:6.2.1", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Flag => "log_error_verbosity";

    /// <inheritdoc/>
    protected override Verdict Judge(Property value, ResourceInputs resource) => value.OneOf("default", "terse");
}
