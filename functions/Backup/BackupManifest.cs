using Groundwork.Functions.Databases;

namespace Groundwork.Functions.Backup;

/// <summary>Written last: a backup is one only when this is there, and then it is whole.</summary>
sealed record BackupManifest(
    string Id,
    BackupKind Kind,
    DateTimeOffset ScheduledFor,
    DateTimeOffset ReadAt,
    string? Base,
    string Key,
    string WrappedKey,
    BackupPart Critical,
    IReadOnlyList<BackupPart> Database,
    DatabaseFacts Facts);
