using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsASupportedVersionTests : ResourceRuleTests<DatabaseIsASupportedVersion>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("databaseVersion", "POSTGRES_15")
        .With("instanceType", "CLOUD_SQL_INSTANCE")
        .With("region", "us-central1")
        .With("settings.tier", "db-perf-optimized-N-4");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("settings.tier", "db-perf-optimized-N-3"),
            "settings.tier must be a machine such as db-perf-optimized-N-4, got db-perf-optimized-N-3.")
        .MissingOrNull("settings.tier", "settings.tier must be a machine such as db-perf-optimized-N-4, got nothing.")
        .MissingOrNull("region", "region must be set, got nothing.")
        .Rejects(
            r => r.With("instanceType", "OTHER"),
            "instanceType must be one of CLOUD_SQL_INSTANCE, READ_REPLICA_INSTANCE, READ_POOL_INSTANCE, got OTHER.")
        .MissingOrNull(
            "instanceType",
            "instanceType must be one of CLOUD_SQL_INSTANCE, READ_REPLICA_INSTANCE, READ_POOL_INSTANCE, got nothing.")
        .Rejects(
            r => r.With("databaseVersion", "POSTGRES_15")
                .Configured(Rule.Id, DatabaseIsASupportedVersion.Versions, ["POSTGRES_17", "POSTGRES_18"]),
            "databaseVersion must be one of POSTGRES_17, POSTGRES_18, got POSTGRES_15.")
        .Unknown("settings.tier")
        .Secret("settings.tier", "db-perf-optimized-N-3", "settings.tier must be a machine such as db-perf-optimized-N-4, got [secret].");
}
