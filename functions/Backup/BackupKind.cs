namespace Groundwork.Functions.Backup;

/// <summary>What a backup holds.</summary>
enum BackupKind
{
    /// <summary>The whole database and all critical data.</summary>
    Full,

    /// <summary>The critical data that changed since the last full backup.</summary>
    Incremental,
}
