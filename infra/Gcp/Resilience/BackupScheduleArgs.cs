using System.Globalization;
using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="BackupSchedule"/>.</summary>
public sealed class BackupScheduleArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Where backups go.</summary>
    public required BackupVault Vault { get; init; }

    /// <summary>What is backed up; the three identities must be among its clients.</summary>
    public required PostgresDatabase Database { get; init; }

    /// <summary>Identity that backs up: a writer of the vault.</summary>
    public required ServiceIdentity BackupIdentity { get; init; }

    /// <summary>Identity that restores and checks: a verifier of the vault. It can delete no instance but those it made.</summary>
    public required ServiceIdentity VerifyIdentity { get; init; }

    /// <summary>Identity that copies to the vault: a copier of it. It can delete nothing.</summary>
    public required ServiceIdentity CopyIdentity { get; init; }

    /// <summary>When a full backup is made. Default: daily at 03:00.</summary>
    public CronSchedule Full { get; init; } = CronSchedule.Parse("0 3 * * *");

    /// <summary>When an incremental backup is made. Default: at minute 0 of each hour.</summary>
    public CronSchedule Incremental { get; init; } = CronSchedule.Parse("0 * * * *");

    /// <summary>When the newest backup is restored and checked. Default: daily at 05:00.</summary>
    public CronSchedule Verification { get; init; } = CronSchedule.Parse("0 5 * * *");

    /// <summary>When backups are copied to the vault. Default: at minute 30 of each hour.</summary>
    public CronSchedule Copy { get; init; } = CronSchedule.Parse("30 * * * *");

    /// <summary>Full backups that are kept, 2 to 3650. Default: 30.</summary>
    [Input("keepFullBackups")]
    public int KeepFullBackups { get; init => field = Require.InRange(value, 2, 3_650); } = 30;

    /// <summary>Days that incremental backups are kept, 1 to 3650. Default: 7.</summary>
    [Input("keepIncrementalDays")]
    public int KeepIncrementalDays { get; init => field = Require.InRange(value, 1, 3_650); } = 7;

    /// <summary>Minutes of changes that may be missing from the backups, 1 to 10080. Default: 60.</summary>
    [Input("backupRpoMinutes")]
    public int BackupRpoMinutes { get; init => field = Require.InRange(value, 1, 10_080); } = 60;

    /// <summary>Tables whose rows are counted before and after; at least one.</summary>
    public required IReadOnlyList<string> CountedTables
    {
        get;
        init => field = value.Count > 0
            ? [.. value.Select(table => Require.Matches(table, "[a-z_][a-z0-9_]{0,62}", "a table name", nameof(CountedTables)))]
            : throw new ArgumentException($"{nameof(CountedTables)} must hold at least one entry.");
    }

    /// <summary>Throws where the figures don't fit each other.</summary>
    public static void CheckFigures(CronSchedule full, CronSchedule incremental, int keepIncrementalDays, int backupRpoMinutes)
    {
        if (TimeSpan.FromDays(keepIncrementalDays) < full.LongestPause)
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"KeepIncrementalDays must cover the {full.LongestPause.TotalHours:0.#} hours between "
                    + $"full backups, got {keepIncrementalDays}."));

        if (incremental.LongestPause > TimeSpan.FromMinutes(backupRpoMinutes))
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"BackupRpoMinutes must be at least {incremental.LongestPause.TotalMinutes:0}, the longest pause of Incremental "
                    + $"'{incremental}', got {backupRpoMinutes}; or back up more often."));
    }
}
