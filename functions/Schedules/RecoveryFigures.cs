namespace Groundwork.Functions.Schedules;

/// <summary>The figures of backup and recovery that depend on one another.</summary>
sealed record RecoveryFigures
{
    public required string FullSchedule { get; init; }

    public required string IncrementalSchedule { get; init; }

    public required int KeepFullBackups { get; init; }

    public required int KeepIncrementalDays { get; init; }

    /// <summary>Age that the newest exported backup may have at most.</summary>
    public required TimeSpan BackupRpo { get; init; }

    public required string VaultRegion { get; init; }

    /// <summary>The primary's region first.</summary>
    public required IReadOnlyList<string> DataRegions { get; init; }
}
