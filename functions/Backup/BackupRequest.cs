namespace Groundwork.Functions.Backup;

/// <summary>Asks for a backup.</summary>
/// <param name="Kind"><c>full</c> or <c>incremental</c>.</param>
/// <param name="ScheduledFor">For a run by hand; the scheduler's header says it otherwise.</param>
sealed record BackupRequest(BackupKind Kind, DateTimeOffset? ScheduledFor = null);
