using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseAuditsStatementsTests : ResourceRuleTests<DatabaseAuditsStatements>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.databaseFlags[0].name", "cloudsql.enable_pgaudit")
        .With("settings.databaseFlags[0].value", "on")
        .With("settings.databaseFlags[1].name", "pgaudit.log")
        .With("settings.databaseFlags[1].value", "ddl,role");

    protected override RuleCases Cases => new RuleCases(Database)
        .Rejects(
            d => d.With("settings.databaseFlags[0].value", "off"),
            "settings.databaseFlags[cloudsql.enable_pgaudit].value must be on, got off.")
        .Rejects(
            d => d.With("settings.databaseFlags[1].value", "none"),
            "settings.databaseFlags[pgaudit.log].value must name the statements to audit, got none.")
        .Missing(
            "settings.databaseFlags",
            "settings.databaseFlags[cloudsql.enable_pgaudit].value must be on, got nothing.",
            "settings.databaseFlags[pgaudit.log].value must name the statements to audit, got nothing.")
        .Null(
            "settings.databaseFlags[1].value",
            "settings.databaseFlags[pgaudit.log].value must name the statements to audit, got nothing.")
        .Unknown("settings.databaseFlags")
        .Unknown("settings.databaseFlags[0].value")
        .Secret("settings.databaseFlags[0].value", "off", "settings.databaseFlags[cloudsql.enable_pgaudit].value must be on, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "MYSQL_8_0"), "Only PostgreSQL has this flag.");
}
