using System.Globalization;
using System.Text.Json;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Backup;

/// <summary>The backups in a bucket, by their manifests.</summary>
sealed class BackupCatalog(CloudStorage storage, string bucket)
{
    const int DeletionsAtOnce = 100;
    static readonly TimeSpan OrphanAge = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<CatalogEntry>> ListAsync() =>
        [.. (await storage.ListAsync(bucket, BackupNames.ManifestPrefix))
            .Where(item => item.Metadata.ContainsKey("run"))
            .Select(Entry)
            .OrderBy(entry => entry.ScheduledFor)];

    public async Task<BackupManifest?> ReadAsync(string id) =>
        await storage.ReadAsync(bucket, BackupNames.Manifest(id)) is { } content
            ? JsonSerializer.Deserialize<BackupManifest>(content, StrictJson.Options)
            : null;

    public async Task<BackupManifest?> NewestFullAsync() =>
        (await ListAsync()).LastOrDefault(entry => entry.Kind == BackupKind.Full) is { } entry ? await ReadAsync(entry.Id) : null;

    public async Task AddAsync(BackupManifest manifest)
    {
        var labels = new Dictionary<string, string>
        {
            ["run"] = manifest.Id,
            ["kind"] = manifest.Kind == BackupKind.Full ? "full" : "incremental",
            ["scheduled-for"] = Text.Utc(manifest.ScheduledFor),
            ["base"] = manifest.Base ?? "",
        };
        var content = JsonSerializer.SerializeToUtf8Bytes(manifest, StrictJson.Options);
        _ = await storage.TryWriteAsync(bucket, BackupNames.Manifest(manifest.Id), content, "application/json", 0, labels);
    }

    /// <summary>Marks a backup as one that was restored and found good, or as one that was not.</summary>
    public async Task MarkAsync(CatalogEntry entry, bool good) =>
        _ = await storage.TryLabelAsync(bucket, BackupNames.Manifest(entry.Id), entry.Generation, new Dictionary<string, string>
        {
            ["verified"] = good ? "true" : "false",
        });

    /// <summary>Deletes what has expired, and parts that never got a manifest. True: there is more.</summary>
    public async Task<bool> PruneAsync(RetentionRule rule, DateTimeOffset now)
    {
        var entries = await ListAsync();
        var expired = rule.Expired(entries, now);

        // The manifest goes first: what is half deleted must not look like a backup.
        foreach (var entry in expired)
            await storage.DeleteAsync(bucket, BackupNames.Manifest(entry.Id), entry.Generation);

        var alive = entries.Except(expired).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var gone = expired.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var parts = (await storage.ListAsync(bucket, BackupNames.DatabasePrefix))
            .Concat(await storage.ListAsync(bucket, BackupNames.CriticalPrefix));
        var orphans = parts.Where(part => part.Metadata.GetValueOrDefault("run") is { } run && !alive.Contains(run)
            && (gone.Contains(run) || now - part.Created > OrphanAge)).ToList();
        foreach (var part in orphans.Take(DeletionsAtOnce))
            await storage.DeleteAsync(bucket, part.Name, part.Generation);

        return orphans.Count > DeletionsAtOnce;
    }

    static CatalogEntry Entry(StoredObject item) => new(
        item.Metadata["run"],
        item.Metadata["kind"] == "full" ? BackupKind.Full : BackupKind.Incremental,
        DateTimeOffset.Parse(item.Metadata["scheduled-for"], CultureInfo.InvariantCulture),
        item.Metadata["base"] is { Length: > 0 } based ? based : null,
        item.Metadata.GetValueOrDefault("verified") == "true",
        item.Generation);
}
