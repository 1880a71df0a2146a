using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseAuthenticatesByIamTests : ResourceRuleTests<DatabaseAuthenticatesByIam>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.databaseFlags[0].name", "log_connections")
        .With("settings.databaseFlags[0].value", "on")
        .With("settings.databaseFlags[1].name", "cloudsql.iam_authentication")
        .With("settings.databaseFlags[1].value", "on");

    const string Nothing = "settings.databaseFlags[cloudsql.iam_authentication].value must be on, got nothing.";

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts(
            "MySQL by its own name for it",
            d => d.With("databaseVersion", "MYSQL_8_0").With("settings.databaseFlags[1].name", "cloudsql_iam_authentication"))
        .Rejects(
            d => d.With("settings.databaseFlags[1].value", "off"),
            "settings.databaseFlags[cloudsql.iam_authentication].value must be on, got off.")
        .Rejects(
            d => d.With("databaseVersion", "MYSQL_8_0"),
            "settings.databaseFlags[cloudsql_iam_authentication].value must be on, got nothing.")
        .Missing("settings", Nothing)
        .MissingOrNull("settings.databaseFlags", Nothing)
        .Unknown("settings.databaseFlags")
        .Unknown("settings.databaseFlags[1].value")
        .Secret(
            "settings.databaseFlags[1].value",
            "off",
            "settings.databaseFlags[cloudsql.iam_authentication].value must be on, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "SQLSERVER_2022_STANDARD"), "SQL Server does not have this.");

    [Fact]
    public void Mends_by_adding_the_flag_behind_the_others()
    {
        var mended = Rule.Remediate(Database.Without("settings.databaseFlags")
            .With("settings.databaseFlags[0].name", "log_connections")
            .With("settings.databaseFlags[0].value", "on"))!;

        Assert.Equal(Outcome.Passed, Rule.Evaluate(mended).Outcome);
        Assert.Equal("log_connections", mended.At("settings.databaseFlags[0].name").AsText());
    }
}
