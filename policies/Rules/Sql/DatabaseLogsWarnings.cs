namespace Groundwork.Policies.Rules.Sql;

/// <summary>Warnings of the server are logged.</summary>
public sealed class DatabaseLogsWarnings : PostgresFlagRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-log-min-messages",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "What leads up to a fault is in the warnings before it.",
        Remediation = "Set the database flag log_min_messages to warning.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.5", "cis-gcp@5.0:6.2.5", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override string Flag => "log_min_messages";

    /// <inheritdoc/>
    protected override Verdict Judge(Property value, ResourceInputs resource) => value.OneOf("warning", "error", "log", "fatal", "panic");
}
