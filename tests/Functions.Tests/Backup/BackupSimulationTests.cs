using System.Text;
using System.Text.Json;
using Groundwork.Functions.Backup;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;
using Groundwork.Functions.Tests.StandIn;
using Groundwork.Functions.Verification;

namespace Groundwork.Functions.Tests.Backup;

public sealed class BackupSimulationTests
{
    const string Bucket = "trading-bot-critical-backups";

    [Fact]
    public async Task Keeps_a_whole_backup_at_every_moment_whatever_fails()
    {
        var failures = new List<string>();
        for (var seed = 0; seed < 60 && failures.Count < 5; seed++)
        {
            var world = new World(seed);
            await world.RunDaysAsync(4);
            failures.AddRange(world.Broken.Take(1).Select(broken => $"seed {seed}: {broken}"));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task Makes_a_backup_that_can_be_read_back()
    {
        var world = new World(0, faulty: false);

        await world.RunDaysAsync(1);

        var (faults, reading) = await new ExportCheck(world.Platform.Storage, world.Platform.Kms, Bucket).CheckNewestAsync();
        Assert.Empty(faults);
        Assert.Equal("""{"id":123,"name":"ma-crossover"}""", Assert.Single(reading!.Tables["strategies"].Rows).GetRawText());
        Assert.Contains(world.Google.Storage.Objects.Keys, key => key.Name == "critical_backup_2026-11-21T03:00:00Z.json.enc");
        Assert.Contains(world.Google.Storage.Objects.Keys, key => key.Name == "critical_backup_2026-11-21T04:00:00Z.json.enc");
        Assert.DoesNotContain(world.Google.Storage.Objects.Keys, key => key.Bucket == "trading-bot-database-exports");
    }

    [Fact]
    public async Task Leaves_nothing_readable_in_the_bucket()
    {
        var world = new World(0, faulty: false);

        await world.RunDaysAsync(1);

        foreach (var item in world.Google.Storage.Objects.Where(entry => entry.Key.Bucket == Bucket))
        {
            var text = Encoding.Latin1.GetString(item.Value.Content);
            Assert.DoesNotContain("ma-crossover", text, StringComparison.Ordinal);
            Assert.DoesNotContain("INSERT INTO", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Notices_a_part_that_was_changed()
    {
        var world = new World(0, faulty: false);
        await world.RunDaysAsync(1);
        var part = world.Google.Storage.Objects.First(entry => entry.Key.Name.StartsWith("database/full", StringComparison.Ordinal)).Value;
        part.Content[40] ^= 1;

        var (faults, _) = await new ExportCheck(world.Platform.Storage, world.Platform.Kms, Bucket).CheckNewestAsync();

        Assert.Equal(["database/full-20261121-030000/part-00001.enc is not what was written: its checksum differs"], faults);
    }

    sealed class World : IBackupSource
    {
        readonly Random _random;
        readonly TestClock _clock = new(new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));
        readonly BackupSteps _steps;
        readonly StepRunner<BackupRun> _runner;

        public World(int seed, bool faulty = true)
        {
            _random = new Random(seed);
            Google = new StandInGoogle(_clock);
            _ = Google.Sql.Add("trading-db-us-central1", isReplica: false);
            if (faulty)
                Google.Faults = Next;

            var settings = new SettingsReader(new Dictionary<string, string>(Settings.For("backup", new Uri("http://127.0.0.1:9/")))
            {
                ["PART_BYTES"] = "2048",
                ["KEEP_FULL_BACKUPS"] = "2",
                ["KEEP_INCREMENTAL_DAYS"] = "1",
            });
            var database = DatabaseSettings.Read(settings);
            var common = CommonSettings.Read(settings);
            var endpoints = Endpoints.Read(settings);
            Platform = new Platform(common, endpoints, _clock, new EventLog(TextWriter.Null, _clock, "backup"), new StandInNetwork(Google));
            _steps = new BackupSteps(BackupSettings.Read(settings, database), Platform, this);
            settings.ThrowIfWrong();
            _runner = new StepRunner<BackupRun>(Platform.State, Platform.Queue, _clock, "backup", BackupRun.StateObject);
        }

        public Platform Platform { get; }

        public StandInGoogle Google { get; }

        public List<string> Broken { get; } = [];

        public async Task RunDaysAsync(int days)
        {
            for (var hour = 0; hour < days * 24; hour += hour % 24 < 2 ? 1 : 22)
            {
                _clock.Now = new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero).AddHours(hour);
                var kind = _clock.Now.Hour == 3 ? BackupKind.Full : BackupKind.Incremental;
                var run =
                    new BackupRun { Id = BackupRun.IdOf(kind, _clock.Now), Kind = kind, ScheduledFor = _clock.Now, StartedAt = _clock.Now };
                await RetryAsync(() => _runner.StartAsync(run));
                await PumpAsync();
            }

            var catalog = await NoFaultsAsync(() => new BackupCatalog(Platform.Storage, Bucket).ListAsync());
            if (days > 2 && catalog.Count(entry => entry.Kind == BackupKind.Full) is not (2 or 3))
                Broken.Add($"{string.Join(", ", catalog.Select(entry => entry.Id))} are left of {days} days");
        }

        public Task<CriticalReading> ReadCriticalAsync(IReadOnlyList<string> tables, DateTimeOffset? since)
        {
            using var row = JsonDocument.Parse("""{"id":123,"name":"ma-crossover"}""");
            return Task.FromResult(new CriticalReading(_clock.Now, since, new()
            {
                ["strategies"] = new CriticalTable(["123"], [row.RootElement.Clone()]),
            }));
        }

        public Task<DatabaseFacts> ReadFactsAsync(FactTables tables) =>
            Task.FromResult(new DatabaseFacts(_clock.Now, "schema", [], _clock.Now, 0, 0));

        async Task PumpAsync()
        {
            while (Google.TakeTasks() is { Count: > 0 } tasks)
            {
                foreach (var task in tasks)
                {
                    _clock.Now += TimeSpan.FromSeconds(20);
                    var step = JsonSerializer.Deserialize<StepRequest>(
                        Convert.FromBase64String(task["httpRequest"]!["body"]!.GetValue<string>()),
                        StrictJson.Options)!;
                    for (var twice = 0; twice <= _random.Next(2); twice++)
                        await RetryAsync(() => _runner.StepAsync(step, _steps.AdvanceAsync));

                    Check();
                }
            }
        }

        // Delivered until it succeeds; a crash is an error like any other to the queue.
        static async Task RetryAsync(Func<Task> work)
        {
            for (var attempt = 0; attempt < 60; attempt++)
            {
                try
                {
                    await work();
                    return;
                }
                catch (Exception error) when (error is GoogleException or RetryLaterException)
                {
                    continue;
                }
            }

            throw new InvalidOperationException("A task never succeeded.");
        }

        // Once there is a backup there always is one, all of whose parts are there as they were written.
        void Check()
        {
            var objects = Google.Storage.Objects;
            Broken.AddRange(Google.Storage.Replaced.Where(change => change.StartsWith($"replaced {Bucket}", StringComparison.Ordinal)));
            var manifests = objects.Where(entry => entry.Key.Bucket == Bucket
                    && entry.Key.Name.StartsWith("manifests/", StringComparison.Ordinal))
                .Select(entry => JsonSerializer.Deserialize<BackupManifest>(entry.Value.Content, StrictJson.Options)!).ToList();
            foreach (var manifest in manifests)
            {
                foreach (var part in manifest.Database
                    .Append(manifest.Critical)
                    .Where(part => objects.GetValueOrDefault((Bucket, part.Object))?.Generation != part.Generation))
                    Broken.Add($"{part.Object} of {manifest.Id} is gone or replaced");
            }

            var began = Google.Storage.Replaced.Any(change => change.Contains("manifests/", StringComparison.Ordinal));
            if (began && !manifests.Any(manifest => manifest.Kind == BackupKind.Full))
                Broken.Add("there is no full backup any more");
        }

        async Task<T> NoFaultsAsync<T>(Func<Task<T>> work)
        {
            Google.Faults = _ => Fault.None;
            return await work();
        }

        Fault Next(Call call) => call.Path.StartsWith("/computeMetadata", StringComparison.Ordinal) ? Fault.None : _random.Next(20) switch
        {
            0 => Fault.Fail,
            1 => Fault.LoseAnswer,
            2 => Fault.Twice,
            _ => Fault.None,
        };
    }
}
