namespace Groundwork.Policies.Rules.Sql;

/// <summary>Every change of the schema is logged.</summary>
public sealed class DatabaseLogsSchemaChanges : PostgresFlagRule
{
    /// <summary>Whether every statement may be logged.</summary>
    public static readonly Setting<bool> AllowAll = new(
        "allowAll",
        "Whether logging every statement, personal data in them included, is allowed too.",
        false);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-log-statement",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "A table that went missing has then a statement and a user.",
        Remediation = "Set the database flag log_statement to ddl.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.4", "cis-gcp@5.0:6.2.4", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
        Settings = [AllowAll],
    };

    /// <inheritdoc/>
    protected override string Flag => "log_statement";

    /// <inheritdoc/>
    protected override Verdict Judge(Property value, ResourceInputs resource) =>
        Get(AllowAll, resource) ? value.OneOf("ddl", "mod", "all") : value.OneOf("ddl", "mod");
}
