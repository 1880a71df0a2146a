using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseBackupsLieElsewhereTests : ResourceRuleTests<DatabaseBackupsLieElsewhere>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("settings.backupConfiguration.location", "us")
        .With("settings.backupConfiguration.startTime", "01:00")
        .With("settings.backupConfiguration.transactionLogRetentionDays", 14);

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts(
            "a week of logs is enough outside production",
            r => r.With("settings.backupConfiguration.transactionLogRetentionDays", 7).In(StackEnvironment.Staging))
        .Rejects(
            r => r.With("settings.backupConfiguration.location", "us-central1"),
            "settings.backupConfiguration.location must be one of us, eu, asia, got us-central1.")
        .MissingOrNull(
            "settings.backupConfiguration.location",
            "settings.backupConfiguration.location must be one of us, eu, asia, got nothing.")
        .MissingOrNull("settings.backupConfiguration.startTime", "settings.backupConfiguration.startTime must be set, got nothing.")
        .Rejects(
            r => r.With("settings.backupConfiguration.transactionLogRetentionDays", 7),
            "settings.backupConfiguration.transactionLogRetentionDays must be at least 14, got 7.")
        .MissingOrNull(
            "settings.backupConfiguration.transactionLogRetentionDays",
            "settings.backupConfiguration.transactionLogRetentionDays must be at least 14, got nothing.")
        .Unknown("settings.backupConfiguration.location")
        .Secret(
            "settings.backupConfiguration.location",
            "us-central1",
            "settings.backupConfiguration.location must be one of us, eu, asia, got [secret].")
        .NotApplicable(r => r.With("masterInstanceName", "primary"), "A read replica takes this from its primary.");
}
