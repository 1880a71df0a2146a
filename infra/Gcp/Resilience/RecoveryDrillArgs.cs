using System.Globalization;
using System.Runtime.CompilerServices;
using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="RecoveryDrill"/>.</summary>
public sealed class RecoveryDrillArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Where backups are.</summary>
    public required BackupVault Vault { get; init; }

    /// <summary>What is restored and switched; the identities must be among its clients.</summary>
    public required PostgresDatabase Database { get; init; }

    /// <summary>Identity of the drill of a restore: a verifier of the vault. It can delete no instance but those it made.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>When a restore is drilled; at least once a month. Default: the first of the month at 07:00.</summary>
    public CronSchedule Schedule { get; init => field = CheckSchedule(value); } = CronSchedule.Parse("0 7 1 * *");

    /// <summary>The drill that swaps the regions. Default: none is held.</summary>
    public SwitchoverDrillArgs? Switchover { get; init; }

    /// <summary>Tables whose rows are counted; at least one.</summary>
    public required IReadOnlyList<string> CountedTables
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(CountedTables)} must hold at least one entry.");
    }

    /// <summary>A schedule that holds a drill each month, or more often.</summary>
    public static CronSchedule CheckSchedule(CronSchedule schedule, [CallerMemberName] string name = "Schedule") =>
        schedule.LongestPause <= TimeSpan.FromDays(31)
            ? schedule
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} must hold the drill every 31 days or more often, got '{schedule}', which pauses "
                    + $"{schedule.LongestPause.TotalDays:0.#} days."));
}
