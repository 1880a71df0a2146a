using System.Text.Json;
using Groundwork.Functions.Backup;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Vault;

public sealed class VaultFunctionTests
{
    [Fact]
    public async Task Copies_parts_before_their_manifest_and_nothing_twice()
    {
        await using var app = await RunningApp.StartAsync("vault");
        AddBackup(app, "full-20261120-030000");
        var seed = new Random(1);
        app.Google.Faults = call => call.Path.Contains("/rewriteTo/", StringComparison.Ordinal) ? (Fault)seed.Next(4) : Fault.None;

        using var answer = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");
        await app.PumpAsync();
        AddBackup(app, "full-20261121-030000");
        using var again = await app.PostAsync("/", "{}", schedule: "2026-11-21T02:59:00Z");
        await app.PumpAsync();

        var vault = app.Google.Storage.Objects.Values
            .Where(item => app.Google.Storage.Objects.ContainsKey(("trading-bot-backup-vault", item.Name)))
            .ToList();
        var copied = app.Google.Storage.Objects
            .Where(entry => entry.Key.Bucket == "trading-bot-backup-vault")
            .OrderBy(entry => entry.Value.Generation)
            .Select(entry => entry.Key.Name)
            .ToList();
        Assert.Equal(
            [
                "database/full-20261120-030000/part-00001.enc", "critical_backup_full-20261120-030000",
                "manifests/full-20261120-030000.json",
                "database/full-20261121-030000/part-00001.enc", "critical_backup_full-20261121-030000",
                "manifests/full-20261121-030000.json",
            ],
            copied);
        Assert.DoesNotContain(app.Google.Storage.Replaced, change => change.Contains("vault/", StringComparison.Ordinal)
            && change.Contains("trading-bot-backup-vault", StringComparison.Ordinal));
        Assert.Equal(12, vault.Count);
    }

    [Fact]
    public async Task Leaves_a_backup_alone_that_has_no_manifest_yet()
    {
        await using var app = await RunningApp.StartAsync("vault");
        _ = app.Google.Storage.Put("trading-bot-critical-backups", "database/full-20261121-030000/part-00001.enc", [1, 2, 3]);

        using var answer = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");
        await app.PumpAsync();

        Assert.DoesNotContain(app.Google.Storage.Objects.Keys, key => key.Bucket == "trading-bot-backup-vault");
        Assert.Contains(("custom.googleapis.com/trading-bot/vault/succeeded", 1.0), app.Google.Metrics);
    }

    static void AddBackup(RunningApp app, string id)
    {
        const string Bucket = "trading-bot-critical-backups";
        var now = app.Clock.Now;
        var part = app.Google.Storage.Put(Bucket, $"database/{id}/part-00001.enc", new byte[2000]);
        var critical = app.Google.Storage.Put(Bucket, $"critical_backup_{id}", new byte[10]);
        var manifest = new BackupManifest(
            id, BackupKind.Full, now, now, null, "key", "wrapped", new BackupPart(critical.Name, critical.Generation, 10, ""),
            [new BackupPart(part.Name, part.Generation, 2000, "")], new DatabaseFacts(now, "", [], null, 0, 0));
        _ = app.Google.Storage.Put(Bucket, $"manifests/{id}.json", JsonSerializer.SerializeToUtf8Bytes(manifest, StrictJson.Options), new()
        {
            ["run"] = id,
            ["kind"] = "full",
            ["scheduled-for"] = Text.Utc(now),
            ["base"] = "",
        });
    }
}
