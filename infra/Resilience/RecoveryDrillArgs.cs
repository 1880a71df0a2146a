using Groundwork.Infra.Database;
using Groundwork.Infra.Identity;

namespace Groundwork.Infra.Resilience;

/// <summary>What a caller decides about a <see cref="RecoveryDrill"/>.</summary>
public sealed class RecoveryDrillArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>Where backups are.</summary>
    public required BackupVault Vault { get; init; }

    /// <summary>What is restored; the identity must be among its clients.</summary>
    public required PostgresDatabase Database { get; init; }

    /// <summary>Identity of the drill: a verifier of the vault. It can delete no instance but those it made.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>When it is held; at least once a month. Default: the first of the month at 07:00.</summary>
    public CronSchedule Schedule
    {
        get;
        init => field = value.LongestPause <= TimeSpan.FromDays(31)
            ? value
            : throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(Schedule)} must hold the drill every 31 days or more often, got '{value}', which pauses {value.LongestPause.TotalDays:0.#} days."));
    } = CronSchedule.Parse("0 7 1 * *");

    /// <summary>Tables whose rows are counted; at least one.</summary>
    public required IReadOnlyList<string> CountedTables
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(CountedTables)} must hold at least one entry.");
    }
}
