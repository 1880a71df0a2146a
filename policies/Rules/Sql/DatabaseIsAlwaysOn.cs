namespace Groundwork.Policies.Rules.Sql;

/// <summary>An instance runs all the time, and its disk grows on its own within a limit.</summary>
public sealed class DatabaseIsAlwaysOn : ResourceRule
{
    /// <summary>GiB that the disk may grow to at least.</summary>
    public static readonly Setting<int> Limit = new("limitGb", "GiB that the disk may grow to at least.", 100);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-disk-autoresize-capped",
        AppliesTo = Instances.Type,
        Severity = Severity.High,
        Summary = "A full disk stops a database; so does somebody who switches it off at night.",
        Remediation =
            "Set activationPolicy ALWAYS, diskAutoresize with a diskAutoresizeLimit, diskType PD_SSD, or use "
            + "Infra.Gcp.Database.PostgresDatabase.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Limit],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("settings.activationPolicy").DefaultingTo("ALWAYS").EqualTo("ALWAYS");
        yield return sql.Require("settings.diskAutoresize").DefaultingTo(true).True();
        yield return sql.Require("settings.diskAutoresizeLimit").AtLeast(Get(Limit, sql));
        yield return sql.Require("settings.diskType").OneOf("PD_SSD", "HYPERDISK_BALANCED");
    }
}
