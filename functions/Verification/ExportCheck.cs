using System.Security.Cryptography;
using System.Text.Json;
using Groundwork.Functions.Backup;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Verification;

/// <summary>Reads an exported backup back: every part is there, whole and decryptable, and full and incremental fit together.</summary>
sealed class ExportCheck(CloudStorage storage, CloudKms kms, string bucket)
{
    readonly BackupCatalog _catalog = new(storage, bucket);

    /// <summary>
    /// Checks the newest backup and the full one that it goes on from; marks them. Returns what is wrong, and what the tables held.
    /// </summary>
    public async Task<(IReadOnlyList<string> Faults, CriticalReading? Reading)> CheckNewestAsync()
    {
        var entries = await _catalog.ListAsync();
        if (entries.LastOrDefault(entry => entry.Kind == BackupKind.Full) is not { } full)
            return (["there is no full backup"], null);

        var (faults, reading) = await CheckAsync(full, full.Id);
        if (entries.LastOrDefault(entry => entry.Kind == BackupKind.Incremental
                && entry.Base == full.Id
                && entry.ScheduledFor > full.ScheduledFor) is not { } last
            || reading is null)
            return (faults, reading);

        var (moreFaults, later) = await CheckAsync(last, last.Id);
        try
        {
            return ([.. faults, .. moreFaults], later is null ? null : reading.With(later));
        }
        catch (InvalidDataException error)
        {
            return ([.. faults, .. moreFaults, error.Message], null);
        }
    }

    async Task<(List<string> Faults, CriticalReading? Reading)> CheckAsync(CatalogEntry entry, string id)
    {
        var faults = new List<string>();
        CriticalReading? reading = null;
        if (await _catalog.ReadAsync(id) is not { } manifest)
        {
            faults.Add($"the manifest of {id} is gone");
            return (faults, null);
        }

        var key = await kms.UnwrapAsync(manifest.Key, manifest.WrappedKey, BackupSteps.Associated(id));
        foreach (var part in manifest.Database.Append(manifest.Critical))
        {
            try
            {
                var content = await OpenAsync(part, key);
                if (part == manifest.Critical)
                    reading = JsonSerializer.Deserialize<CriticalReading>(content, StrictJson.Options);
            }
            catch (Exception error) when (error is CryptographicException or JsonException or InvalidDataException)
            {
                faults.Add(error is InvalidDataException ? error.Message : $"{part.Object} can't be decrypted");
            }
        }

        CryptographicOperations.ZeroMemory(key);
        await _catalog.MarkAsync(entry, faults.Count == 0);
        return (faults, reading);
    }

    async Task<byte[]> OpenAsync(BackupPart part, byte[] key)
    {
        var content = await storage.ReadAsync(bucket, part.Object, part.Generation)
            ?? throw new InvalidDataException($"{part.Object} is gone");
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != part.Sha256)
            throw new InvalidDataException($"{part.Object} is not what was written: its checksum differs");

        return Envelope.Open(key, part.Object, content);
    }
}
