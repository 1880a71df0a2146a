namespace Groundwork.Functions.Backup;

/// <summary>Where a backup stands, in the order of the work.</summary>
enum BackupStage
{
    Prepare,
    Export,
    EncryptExport,
    Critical,
    Manifest,
    Prune,
    Done,
    Failed,
}
