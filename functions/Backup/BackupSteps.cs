using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Backup;

/// <summary>The steps of a backup. Each may be done twice; none writes over anything.</summary>
sealed class BackupSteps(BackupSettings settings, Platform platform, IBackupSource source)
{
    const int ExportAttempts = 3;
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Deadline = TimeSpan.FromHours(6);

    readonly BackupCatalog _catalog = new(platform.Storage, settings.Bucket);

    public async Task<Advance<BackupRun>> AdvanceAsync(BackupRun run)
    {
        if (platform.Clock.GetUtcNow() - run.StartedAt > Deadline)
            return await FailAsync(run, $"it was not done {Deadline.TotalHours:0} hours after its start");

        return run.Stage switch
        {
            BackupStage.Prepare => await PrepareAsync(run),
            BackupStage.Export => await ExportAsync(run),
            BackupStage.EncryptExport => await EncryptExportAsync(run),
            BackupStage.Critical => await CriticalAsync(run),
            BackupStage.Manifest => await ManifestAsync(run),
            BackupStage.Prune => await PruneAsync(run),
            _ => new(run),
        };
    }

    async Task<Advance<BackupRun>> PrepareAsync(BackupRun run)
    {
        var key = Envelope.NewKey();
        var wrapped = await platform.Kms.WrapAsync(settings.Key, key, Associated(run.Id));
        CryptographicOperations.ZeroMemory(key);
        run = run with { WrappedKey = wrapped };
        if (run.Kind == BackupKind.Full)
        {
            var region = await settings.Topology.ActiveRegionAsync(platform.State);
            return new(run with { Instance = settings.Topology.InstanceIn(region), Stage = BackupStage.Export });
        }

        if (await _catalog.NewestFullAsync() is not { } full)
            return await FailAsync(run, "there is no full backup to go on from");

        return new(run with { Base = full.Id, Since = full.ReadAt, Stage = BackupStage.Critical });
    }

    async Task<Advance<BackupRun>> ExportAsync(BackupRun run)
    {
        var uri = $"gs://{settings.ExportBucket}/{BackupNames.Export(run)}";
        var operation = run.ExportOperation.Length > 0
            ? await platform.Sql.OperationAsync(run.ExportOperation)
            : await platform.Sql.FindOperationAsync(run.Instance, "EXPORT", uri)
                ?? await platform.Sql.ExportAsync(run.Instance, settings.DatabaseName, uri);

        if (!operation.IsDone)
            return new(run with { ExportOperation = operation.Name }, Poll);

        if (!operation.IsFailed)
            return new(run with { ExportOperation = operation.Name, Stage = BackupStage.EncryptExport });

        return run.ExportAttempt < ExportAttempts
            ? new(run with { ExportOperation = "", ExportAttempt = run.ExportAttempt + 1 }, Poll)
            : await FailAsync(run, $"Cloud SQL could not export it: {operation.Error}");
    }

    async Task<Advance<BackupRun>> EncryptExportAsync(BackupRun run)
    {
        var export = await platform.Storage.FindAsync(settings.ExportBucket, BackupNames.Export(run));
        if (export is null || export.Size == 0)
            return await FailAsync(run, "the export that Cloud SQL reported is not in the bucket, or is empty");

        if (run.ExportedBytes < export.Size)
        {
            var last = Math.Min(run.ExportedBytes + settings.PartBytes, export.Size) - 1;
            var bytes = await platform.Storage.ReadAsync(settings.ExportBucket, export.Name, export.Generation, run.ExportedBytes, last);
            if (bytes is null || bytes.Length != last - run.ExportedBytes + 1)
                throw new RetryLaterException("The export was read in part only.");

            var part = await SealAsync(run, BackupNames.Part(run.Id, run.Database.Count + 1), bytes);
            return new(run with { Database = [.. run.Database, part], ExportedBytes = last + 1 });
        }

        await platform.Storage.DeleteAsync(settings.ExportBucket, export.Name, export.Generation);
        return new(run with { Stage = BackupStage.Critical });
    }

    async Task<Advance<BackupRun>> CriticalAsync(BackupRun run)
    {
        var facts = await source.ReadFactsAsync(settings.Facts);
        var reading = await source.ReadCriticalAsync(settings.CriticalTables, run.Since);
        var content = JsonSerializer.SerializeToUtf8Bytes(reading, StrictJson.Options);
        var critical = await SealAsync(run, BackupNames.Critical(run.ScheduledFor), content, reading.ReadAt);
        return new(run with { Critical = critical.Part, ReadAt = critical.ReadAt, Facts = facts, Stage = BackupStage.Manifest });
    }

    async Task<Advance<BackupRun>> ManifestAsync(BackupRun run)
    {
        var manifest = new BackupManifest(
            run.Id, run.Kind, run.ScheduledFor, run.ReadAt!.Value, run.Base, settings.Key, run.WrappedKey, run.Critical!, run.Database,
            run.Facts!);
        await _catalog.AddAsync(manifest);

        var took = platform.Clock.GetUtcNow() - run.StartedAt;
        var bytes = run.Database.Sum(part => part.Bytes) + run.Critical!.Bytes;
        var kind = run.Kind == BackupKind.Full ? "full" : "incremental";
        await platform.Metrics.WriteAsync(
            (($"backup/{kind}_succeeded"), 1),
            ($"backup/{kind}_bytes", bytes),
            ($"backup/{kind}_seconds", took.TotalSeconds));
        platform.Log.Write(Severity.Notice, "Backup succeeded.", ("run", run.Id), ("bytes", bytes), ("took", took));
        return new(run with { Stage = BackupStage.Prune });
    }

    async Task<Advance<BackupRun>> PruneAsync(BackupRun run)
    {
        var left = await _catalog.PruneAsync(
            new RetentionRule(settings.KeepFullBackups, TimeSpan.FromDays(settings.KeepIncrementalDays)),
            platform.Clock.GetUtcNow());
        return new(left ? run : run with { Stage = BackupStage.Done });
    }

    async Task<Advance<BackupRun>> FailAsync(BackupRun run, string error)
    {
        platform.Log.Critical($"Backup failed: {error}.", ("run", run.Id));
        await platform.Metrics.WriteAsync(($"backup/{(run.Kind == BackupKind.Full ? "full" : "incremental")}_succeeded", 0));
        return new(run with { Stage = BackupStage.Failed, Error = error });
    }

    async Task<BackupPart> SealAsync(BackupRun run, string name, byte[] plain) =>
        (await SealAsync(run, name, plain, run.ScheduledFor)).Part;

    // The name may be taken by this very step, done before: then that content counts, since only this run has its key.
    async Task<(BackupPart Part, DateTimeOffset ReadAt)> SealAsync(BackupRun run, string name, byte[] plain, DateTimeOffset readAt)
    {
        var key = await platform.Kms.UnwrapAsync(settings.Key, run.WrappedKey, Associated(run.Id));
        var content = Envelope.Seal(key, name, plain);
        CryptographicOperations.ZeroMemory(key);
        var metadata = new Dictionary<string, string>
        {
            ["run"] = run.Id,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
            ["read-at"] = readAt.ToString("O", CultureInfo.InvariantCulture),
        };
        var stored = await platform.Storage.TryWriteAsync(settings.Bucket, name, content, "application/octet-stream", 0, metadata)
            ?? await platform.Storage.FindAsync(settings.Bucket, name)
            ?? throw new RetryLaterException($"{name} could not be written.");
        if (stored.Metadata.GetValueOrDefault("run") != run.Id)
            throw new InvalidOperationException($"{name} belongs to another backup, and nothing is written over.");

        var part = new BackupPart(name, stored.Generation, stored.Size, stored.Metadata["sha256"]);
        return (part, DateTimeOffset.Parse(stored.Metadata["read-at"], CultureInfo.InvariantCulture));
    }

    /// <summary>What a data key is bound to.</summary>
    public static byte[] Associated(string id) => Encoding.UTF8.GetBytes($"groundwork/backup/{id}");
}
