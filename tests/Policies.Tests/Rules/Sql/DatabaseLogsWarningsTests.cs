using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseLogsWarningsTests : ResourceRuleTests<DatabaseLogsWarnings>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.databaseFlags[0].name", "log_lock_waits")
        .With("settings.databaseFlags[0].value", "on")
        .With("settings.databaseFlags[1].name", "log_min_messages")
        .With("settings.databaseFlags[1].value", "warning");

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("error", d => d.With("settings.databaseFlags[1].value", "error"))
        .Rejects(
            d => d.With("settings.databaseFlags[1].value", "debug1"),
            "settings.databaseFlags[log_min_messages].value must be one of warning, error, log, fatal, panic, got debug1.")
        .Missing(
            "settings.databaseFlags",
            "settings.databaseFlags[log_min_messages].value must be one of warning, error, log, fatal, panic, got nothing.")
        .Missing(
            "settings.databaseFlags[1]",
            "settings.databaseFlags[log_min_messages].value must be one of warning, error, log, fatal, panic, got nothing.")
        .Null(
            "settings.databaseFlags[1].value",
            "settings.databaseFlags[log_min_messages].value must be one of warning, error, log, fatal, panic, got nothing.")
        .Unknown("settings.databaseFlags")
        .Unknown("settings.databaseFlags[1].value")
        .Secret(
            "settings.databaseFlags[1].value",
            "debug1",
            "settings.databaseFlags[log_min_messages].value must be one of warning, error, log, fatal, panic, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "MYSQL_8_0"), "Only PostgreSQL has this flag.");
}
