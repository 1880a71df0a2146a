using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseRecoversToAnyPointTests : ResourceRuleTests<DatabaseRecoversToAnyPoint>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("databaseVersion", "POSTGRES_15")
        .With("settings.backupConfiguration.pointInTimeRecoveryEnabled", true)
        .With("settings.backupConfiguration.transactionLogRetentionDays", 14);

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("MySQL by its binary log", d => d.With("databaseVersion", "MYSQL_8_0")
            .Without("settings.backupConfiguration.pointInTimeRecoveryEnabled")
            .With("settings.backupConfiguration.binaryLogEnabled", true))
        .Accepts(
            "a day in development",
            d => d.With("settings.backupConfiguration.transactionLogRetentionDays", 1).In(StackEnvironment.Dev))
        .Rejects(
            d => d.With("settings.backupConfiguration.pointInTimeRecoveryEnabled", false),
            "settings.backupConfiguration.pointInTimeRecoveryEnabled must be true, got false.")
        .Rejects(d => d.With("databaseVersion", "MYSQL_8_0"), "settings.backupConfiguration.binaryLogEnabled must be true, got nothing.")
        .Rejects(
            d => d.With("settings.backupConfiguration.transactionLogRetentionDays", 6),
            "settings.backupConfiguration.transactionLogRetentionDays must be at least 7, got 6.")
        .MissingOrNull(
            "settings.backupConfiguration.pointInTimeRecoveryEnabled",
            "settings.backupConfiguration.pointInTimeRecoveryEnabled must be true, got nothing.")
        .MissingOrNull("settings.backupConfiguration.transactionLogRetentionDays")
        .Unknown("settings.backupConfiguration.pointInTimeRecoveryEnabled")
        .Unknown("settings.backupConfiguration.transactionLogRetentionDays")
        .Secret(
            "settings.backupConfiguration.transactionLogRetentionDays",
            1,
            "settings.backupConfiguration.transactionLogRetentionDays must be at least 7, got [secret].")
        .NotApplicable(d => d.With("masterInstanceName", "trading-primary"), "A read replica takes this from its primary.");
}
