namespace Groundwork.Policies.Rules.Sql;

/// <summary>Statements are audited by user and object.</summary>
public sealed class DatabaseAuditsStatements : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-pg-pgaudit",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "The audit log tells who read and changed which table.",
        Remediation =
            "Set the database flags cloudsql.enable_pgaudit to on and pgaudit.log to ddl,role at least; "
            + "create the extension in the database.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:6.2.8", "cis-gcp@5.0:6.2.8"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return OnlyWhen(Instances.IsEngine(sql, "POSTGRES"), "Only PostgreSQL has this flag.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return Instances.Flag(sql, "cloudsql.enable_pgaudit").On();
        yield return Instances.Flag(sql, "pgaudit.log")
            .Text(static classes => classes.Length > 0 && classes != "none", "name the statements to audit");
    }
}
