namespace Groundwork.Policies.Rules.Sql;

/// <summary>People and services can log in by IAM, without a password.</summary>
public sealed class DatabaseAuthenticatesByIam : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-iam-authentication",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "A grant can be withdrawn and is logged; a password travels.",
        Remediation = "Set the database flag cloudsql.iam_authentication (MySQL: cloudsql_iam_authentication) to on.",
        Levels = new(Level.Remediate, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@5.0:6.6"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs sql)
    {
        yield return Unless(Instances.IsEngine(sql, "SQLSERVER"), Instances.SqlServerReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return Instances.IsEngine(sql, "POSTGRES").Then(() => Instances.Flag(sql, "cloudsql.iam_authentication").On());
        yield return Instances.IsEngine(sql, "MYSQL").Then(() => Instances.Flag(sql, "cloudsql_iam_authentication").On());
    }

    /// <inheritdoc/>
    public override ResourceInputs? Remediate(ResourceInputs resource)
    {
        if (!Instances.IsEngine(resource, "POSTGRES").IsPassed || resource.Require("settings.databaseFlags").IsUnknown)
        {
            return null;
        }

        var flags = resource.Each("settings.databaseFlags");
        var others = flags.Count(f => f.At("name").AsText() != "cloudsql.iam_authentication");
        if (others != flags.Count)
        {
            return null;
        }

        var added = $"settings.databaseFlags[{others}]";
        return resource.With($"{added}.name", "cloudsql.iam_authentication").With($"{added}.value", "on");
    }
}
