using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseRequiresTlsTests : ResourceRuleTests<DatabaseRequiresTls>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.ipConfiguration.sslMode", "ENCRYPTED_ONLY");

    const string Modes = "settings.ipConfiguration.sslMode must be one of ENCRYPTED_ONLY, TRUSTED_CLIENT_CERTIFICATE_REQUIRED, got ";

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("client certificates", d => d.With("settings.ipConfiguration.sslMode", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"))
        .Accepts("SQL Server, which knows no client certificates", d => d.With("databaseVersion", "SQLSERVER_2022_STANDARD")
            .Configured(Rule.Id, DatabaseRequiresTls.RequireClientCertificate, true))
        .Rejects(
            d => d.With("settings.ipConfiguration.sslMode", "ALLOW_UNENCRYPTED_AND_ENCRYPTED"),
            Modes + "ALLOW_UNENCRYPTED_AND_ENCRYPTED.")
        .Rejects(
            d => d.Configured(Rule.Id, DatabaseRequiresTls.RequireClientCertificate, true),
            "settings.ipConfiguration.sslMode must be TRUSTED_CLIENT_CERTIFICATE_REQUIRED.")
        .Rejects(d => d.Without("settings.ipConfiguration.sslMode").With("settings.ipConfiguration.requireSsl", true), Modes + "nothing.")
        .MissingOrNull("settings.ipConfiguration.sslMode", Modes + "nothing.")
        .Unknown("settings.ipConfiguration.sslMode")
        .Secret("settings.ipConfiguration.sslMode", "ALLOW_UNENCRYPTED_AND_ENCRYPTED", Modes + "[secret].");

    [Fact]
    public void Mends_by_encrypting() =>
        Assert.True(Rule.Evaluate(Rule.Remediate(Database.Without("settings"))!).Outcome == Outcome.Passed);
}
