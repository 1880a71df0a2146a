using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseHoldsPasswordsToAPolicyTests : ResourceRuleTests<DatabaseHoldsPasswordsToAPolicy>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.passwordValidationPolicy.enablePasswordPolicy", true)
        .With("settings.passwordValidationPolicy.minLength", 16);

    protected override RuleCases Cases => new RuleCases(Database)
        .Rejects(
            d => d.With("settings.passwordValidationPolicy.enablePasswordPolicy", false),
            "settings.passwordValidationPolicy.enablePasswordPolicy must be true, got false.")
        .Rejects(
            d => d.With("settings.passwordValidationPolicy.minLength", 13),
            "settings.passwordValidationPolicy.minLength must be at least 14, got 13.")
        .Missing(
            "settings.passwordValidationPolicy",
            "settings.passwordValidationPolicy.enablePasswordPolicy must be true, got nothing.",
            "settings.passwordValidationPolicy.minLength must be at least 14, got nothing.")
        .MissingOrNull(
            "settings.passwordValidationPolicy.minLength",
            "settings.passwordValidationPolicy.minLength must be at least 14, got nothing.")
        .Unknown("settings.passwordValidationPolicy.minLength")
        .Secret(
            "settings.passwordValidationPolicy.minLength",
            4,
            "settings.passwordValidationPolicy.minLength must be at least 14, got [secret].")
        .NotApplicable(d => d.With("databaseVersion", "SQLSERVER_2022_STANDARD"), "SQL Server does not have this.")
        .NotApplicable(d => d.With("masterInstanceName", "trading-primary"), "A read replica takes this from its primary.");
}
