using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsBackedUpTests : ResourceRuleTests<DatabaseIsBackedUp>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("settings.backupConfiguration.enabled", true);

    protected override RuleCases Cases => new RuleCases(Database)
        .Rejects(
            d => d.With("settings.backupConfiguration.enabled", false),
            "settings.backupConfiguration.enabled must be true, got false.")
        .Missing("settings", "settings.backupConfiguration.enabled must be true, got nothing.")
        .MissingOrNull("settings.backupConfiguration.enabled", "settings.backupConfiguration.enabled must be true, got nothing.")
        .Unknown("settings.backupConfiguration.enabled")
        .Unknown("instanceType", Outcome.Passed)
        .Secret("settings.backupConfiguration.enabled", false, "settings.backupConfiguration.enabled must be true, got [secret].")
        .NotApplicable(
            d => d.Without("settings.backupConfiguration.enabled").With("instanceType", "READ_REPLICA_INSTANCE"),
            "A read replica takes this from its primary.")
        .NotApplicable(d => d.With("masterInstanceName", "trading-primary"), "A read replica takes this from its primary.");
}
