using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseLogsNoMoreThanNeededTests : ResourceRuleTests<DatabaseLogsNoMoreThanNeeded>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.databaseFlags[0].name", "log_lock_waits")
        .With("settings.databaseFlags[0].value", "on")
        .With("settings.databaseFlags[1].name", "log_error_verbosity")
        .With("settings.databaseFlags[1].value", "default");

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("terse", d => d.With("settings.databaseFlags[1].value", "terse"))
        .Rejects(
            d => d.With("settings.databaseFlags[1].value", "verbose"),
            "settings.databaseFlags[log_error_verbosity].value must be one of default, terse, got verbose.")
        .Missing("settings.databaseFlags", "settings.databaseFlags[log_error_verbosity].value must be one of default, terse, got nothing.")
        .Missing(
            "settings.databaseFlags[1]",
            "settings.databaseFlags[log_error_verbosity].value must be one of default, terse, got nothing.")
        .Null(
            "settings.databaseFlags[1].value",
            "settings.databaseFlags[log_error_verbosity].value must be one of default, terse, got nothing.")
        .Unknown("settings.databaseFlags")
        .Unknown("settings.databaseFlags[1].value")
        .Secret(
            "settings.databaseFlags[1].value",
            "verbose",
            "settings.databaseFlags[log_error_verbosity].value must be one of default, terse, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "MYSQL_8_0"), "Only PostgreSQL has this flag.");
}
