using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Resilience;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>Backups, their copy that nobody can delete, and the proof that they restore.</summary>
public sealed record ResilienceSettings
{
    /// <summary>Region of the backups; none of the data's.</summary>
    public required string VaultRegion { get; init; }

    /// <summary>Days that nobody can delete what is in the vault.</summary>
    public required int VaultRetentionDays { get; init; }

    /// <summary>Days after which it is deleted by itself.</summary>
    public required int VaultKeepDays { get; init; }

    /// <summary>Whether nobody can shorten that any more.</summary>
    public required bool VaultLocked { get; init; }

    /// <summary>Time zone of the schedules.</summary>
    public required string TimeZone { get; init; }

    /// <summary>When a full backup is made.</summary>
    public required CronSchedule Full { get; init; }

    /// <summary>When an incremental one is made.</summary>
    public required CronSchedule Incremental { get; init; }

    /// <summary>When the newest backup is restored and checked.</summary>
    public required CronSchedule Verification { get; init; }

    /// <summary>When backups are copied to the vault.</summary>
    public required CronSchedule Copy { get; init; }

    /// <summary>When a restore is drilled.</summary>
    public required CronSchedule Drill { get; init; }

    /// <summary>When the regions are swapped and swapped back.</summary>
    public required CronSchedule SwitchoverDrill { get; init; }

    /// <summary>Whether that is done at all; only ENTERPRISE_PLUS can switch over.</summary>
    public required bool DrillBySwitchover { get; init; }

    /// <summary>Seconds that a recovery may take.</summary>
    public required int RecoveryTimeSeconds { get; init; }

    /// <summary>Seconds of data that it may lose.</summary>
    public required int RecoveryPointSeconds { get; init; }

    /// <summary>Full backups that are kept.</summary>
    public required int KeepFullBackups { get; init; }

    /// <summary>Days that incremental ones are kept.</summary>
    public required int KeepIncrementalDays { get; init; }

    /// <summary>Minutes of changes that may be missing from the backups.</summary>
    public required int BackupRpoMinutes { get; init; }

    /// <summary>Tables whose rows are counted.</summary>
    public required IReadOnlyList<string> CountedTables { get; init; }

    internal static ResilienceSettings Read(SettingsNode node, RegionPair regions, MachineTier tier)
    {
        var settings = new ResilienceSettings
        {
            VaultRegion = node.Text("vaultRegion", region => BackupVaultArgs.CheckRegion(region, regions, "VaultRegion")),
            VaultRetentionDays = node.Whole("vaultRetentionDays", 35, 3_650),
            VaultKeepDays = node.Whole("vaultKeepDays", 35, 3_650),
            VaultLocked = node.Flag("vaultLocked"),
            TimeZone = node.Text("timeZone", FunctionRuntimeArgs.CheckTimeZone),
            Full = node.Text("full", line => CronSchedule.Parse(line, "Full")),
            Incremental = node.Text("incremental", line => CronSchedule.Parse(line, "Incremental")),
            Verification = node.Text("verification", line => CronSchedule.Parse(line, "Verification")),
            Copy = node.Text("copy", line => CronSchedule.Parse(line, "Copy")),
            Drill = node.Text("drill", line => RecoveryDrillArgs.CheckSchedule(CronSchedule.Parse(line, "Drill"), "Drill")),
            SwitchoverDrill = node.Text(
                "switchoverDrill",
                line => RecoveryDrillArgs.CheckSchedule(CronSchedule.Parse(line, "SwitchoverDrill"), "SwitchoverDrill")),
            DrillBySwitchover = node.Flag("drillBySwitchover"),
            RecoveryTimeSeconds = node.Whole("recoveryTimeSeconds", 60, 900),
            RecoveryPointSeconds = node.Whole("recoveryPointSeconds", 1, 300),
            KeepFullBackups = node.Whole("keepFullBackups", 2, 3_650),
            KeepIncrementalDays = node.Whole("keepIncrementalDays", 1, 3_650),
            BackupRpoMinutes = node.Whole("backupRpoMinutes", 1, 10_080),
            CountedTables = node.Texts("countedTables"),
        };

        if (settings.DrillBySwitchover && !tier.IsPlus)
            throw new ArgumentException($"DrillBySwitchover needs edition ENTERPRISE_PLUS, got {tier.Edition}.");

        BackupVaultArgs.CheckKept(settings.VaultRetentionDays, settings.VaultKeepDays);
        BackupScheduleArgs.CheckFigures(settings.Full, settings.Incremental, settings.KeepIncrementalDays, settings.BackupRpoMinutes);

        return settings;
    }
}
