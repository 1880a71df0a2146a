using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class DatabaseIsWatchedForLifeTests : StackRuleTests<DatabaseIsWatchedForLife>
{
    static readonly ResourceInputs Database = new("gcp:sql/databaseInstance:DatabaseInstance", "trading");

    static readonly ResourceInputs Up = new ResourceInputs("gcp:monitoring/alertPolicy:AlertPolicy", "up")
        .With("enabled", true)
        .With("notificationChannels", ["oncall"])
        .With("severity", "CRITICAL")
        .With("conditions[0].conditionPrometheusQueryLanguage.query", "database_up < 1 or replication_replica_lag > 60");

    const string NoUp = "A critical alert must watch database_up of the databases, got none.";

    const string NoLag = "A critical alert must watch replication_replica_lag of the databases, got none.";

    protected override StackCases Cases => new StackCases(new StackView(Database, Up))
        .Accepts("no database", s => s.Without("trading").Without("up"))
        .Rejects(s => s.Change("up", r => r.With("severity", "WARNING")), NoUp, NoLag)
        .Rejects(s => s.Change("up", r => r.With("conditions[0].conditionPrometheusQueryLanguage.query", "database_up < 1")), NoLag)
        .MissingResource("up", NoUp, NoLag)
        .Missing("up", "conditions", NoUp, NoLag)
        .Null("up", "severity", NoUp, NoLag)
        .Unknown("up", "severity")
        .Secret("up", "severity", "WARNING", NoUp, NoLag);
}
