using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseOutlivesItsDeletionTests : ResourceRuleTests<DatabaseOutlivesItsDeletion>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("settings.retainBackupsOnDelete", true)
        .With("settings.finalBackupConfig.enabled", true)
        .With("settings.finalBackupConfig.retentionDays", 90);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("settings.retainBackupsOnDelete", false), "settings.retainBackupsOnDelete must be true, got false.")
        .MissingOrNull("settings.retainBackupsOnDelete", "settings.retainBackupsOnDelete must be true, got nothing.")
        .Rejects(r => r.With("settings.finalBackupConfig.enabled", false), "settings.finalBackupConfig.enabled must be true, got false.")
        .MissingOrNull("settings.finalBackupConfig.enabled", "settings.finalBackupConfig.enabled must be true, got nothing.")
        .Rejects(
            r => r.With("settings.finalBackupConfig.retentionDays", 7),
            "settings.finalBackupConfig.retentionDays must be at least 30, got 7.")
        .MissingOrNull(
            "settings.finalBackupConfig.retentionDays",
            "settings.finalBackupConfig.retentionDays must be at least 30, got nothing.")
        .Unknown("settings.retainBackupsOnDelete")
        .Secret("settings.retainBackupsOnDelete", false, "settings.retainBackupsOnDelete must be true, got [secret].")
        .NotApplicable(r => r.With("masterInstanceName", "primary"), "A read replica takes this from its primary.");
}
