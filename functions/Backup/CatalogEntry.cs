namespace Groundwork.Functions.Backup;

/// <summary>A backup as its manifest's name and labels tell, without reading it.</summary>
sealed record CatalogEntry(string Id, BackupKind Kind, DateTimeOffset ScheduledFor, string? Base, bool IsVerified, long Generation);
