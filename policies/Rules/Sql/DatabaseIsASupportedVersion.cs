using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Sql;

/// <summary>An instance runs a version that still gets fixes, on a machine of a known kind.</summary>
public sealed partial class DatabaseIsASupportedVersion : ResourceRule
{
    /// <summary>Versions that get fixes.</summary>
    public static readonly Setting<Sequence<string>> Versions = new("versions", "Versions that get fixes.", (Sequence<string>)
    [
        "POSTGRES_14", "POSTGRES_15", "POSTGRES_16", "POSTGRES_17", "POSTGRES_18", "MYSQL_8_0", "MYSQL_8_4", "SQLSERVER_2022_STANDARD",
        "SQLSERVER_2022_ENTERPRISE",
    ]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-sql-supported-version",
        AppliesTo = Instances.Type,
        Severity = Severity.Medium,
        Summary = "A version without fixes keeps its holes.",
        Remediation = "Set databaseVersion to a supported one.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Versions],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs sql)
    {
        yield return sql.Require("databaseVersion").OneOf(Get(Versions, sql).Items);
        yield return sql.Require("instanceType").OneOf("CLOUD_SQL_INSTANCE", "READ_REPLICA_INSTANCE", "READ_POOL_INSTANCE");
        yield return sql.Require("settings.tier").Matches(Tier(), "be a machine such as db-perf-optimized-N-4");
        yield return sql.Require("region").Present();
    }

    [GeneratedRegex("^db-(perf-optimized-N-(2|4|8|16|32|48|64|80|96|128)|custom-[0-9]+-[0-9]+|f1-micro|g1-small|n1-[a-z]+-[0-9]+)$")]
    private static partial Regex Tier();
}
