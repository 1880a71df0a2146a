using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseLogsSchemaChangesTests : ResourceRuleTests<DatabaseLogsSchemaChanges>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.databaseFlags[0].name", "log_lock_waits")
        .With("settings.databaseFlags[0].value", "on")
        .With("settings.databaseFlags[1].name", "log_statement")
        .With("settings.databaseFlags[1].value", "ddl");

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("mod", d => d.With("settings.databaseFlags[1].value", "mod"))
        .Rejects(
            d => d.With("settings.databaseFlags[1].value", "none"),
            "settings.databaseFlags[log_statement].value must be one of ddl, mod, got none.")
        .Missing("settings.databaseFlags", "settings.databaseFlags[log_statement].value must be one of ddl, mod, got nothing.")
        .Missing("settings.databaseFlags[1]", "settings.databaseFlags[log_statement].value must be one of ddl, mod, got nothing.")
        .Null("settings.databaseFlags[1].value", "settings.databaseFlags[log_statement].value must be one of ddl, mod, got nothing.")
        .Unknown("settings.databaseFlags")
        .Unknown("settings.databaseFlags[1].value")
        .Secret(
            "settings.databaseFlags[1].value",
            "none",
            "settings.databaseFlags[log_statement].value must be one of ddl, mod, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "MYSQL_8_0"), "Only PostgreSQL has this flag.");
}
