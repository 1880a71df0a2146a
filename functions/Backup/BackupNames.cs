using System.Globalization;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Backup;

/// <summary>Names of a backup's objects.</summary>
static class BackupNames
{
    public const string CriticalPrefix = "critical_backup_";
    public const string DatabasePrefix = "database/";
    public const string ManifestPrefix = "manifests/";

    public static string Critical(DateTimeOffset scheduledFor) => $"{CriticalPrefix}{Text.Utc(scheduledFor)}.json.enc";

    public static string Part(string id, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{DatabasePrefix}{id}/part-{number:00000}.enc");

    public static string Manifest(string id) => $"{ManifestPrefix}{id}.json";

    public static string Export(BackupRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"exports/{run.Id}-{run.ExportAttempt}.sql.gz");
}
