using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseLogsDisconnectionsTests : ResourceRuleTests<DatabaseLogsDisconnections>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.databaseFlags[0].name", "log_lock_waits")
        .With("settings.databaseFlags[0].value", "on")
        .With("settings.databaseFlags[1].name", "log_disconnections")
        .With("settings.databaseFlags[1].value", "on");

    protected override RuleCases Cases => new RuleCases(Database)
        .Rejects(
            d => d.With("settings.databaseFlags[1].value", "off"),
            "settings.databaseFlags[log_disconnections].value must be on, got off.")
        .Missing("settings.databaseFlags", "settings.databaseFlags[log_disconnections].value must be on, got nothing.")
        .Missing("settings.databaseFlags[1]", "settings.databaseFlags[log_disconnections].value must be on, got nothing.")
        .Null("settings.databaseFlags[1].value", "settings.databaseFlags[log_disconnections].value must be on, got nothing.")
        .Unknown("settings.databaseFlags")
        .Unknown("settings.databaseFlags[1].value")
        .Secret("settings.databaseFlags[1].value", "off", "settings.databaseFlags[log_disconnections].value must be on, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "MYSQL_8_0"), "Only PostgreSQL has this flag.");
}
