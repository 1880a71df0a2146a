using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Encryption;
using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;
using Groundwork.Infra.Gcp.Resilience;
using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

/// <summary>What the components of recovery are given. Only inside a running program.</summary>
sealed class RecoverySystem
{
    internal string Active { get; init; } = "us-central1";

    internal GoogleContext Cloud { get; } = Foundation.Cloud();

    internal EncryptionKeys Keys => field ??= Foundation.Keys(Cloud);

    internal PrivateNetwork Network => field ??= Foundation.Network(Cloud);

    internal FunctionRuntime Runtime => field ??= new("functions", new()
    {
        Cloud = Cloud,
        Network = Network,
        DatabaseHost = "database.trading-bot.internal",
        Region = "us-east1",
        Key = Keys.For("storage", "us"),
        Caller = Identity("scheduler"),
        Builder = Identity("builder"),
    });

    internal PostgresDatabase Database => field ??= new("database", new()
    {
        Cloud = Cloud,
        Network = Network,
        Version = "POSTGRES_15",
        DatabaseName = "trading",
        PrimaryRegion = Active,
        HomeRegion = "us-central1",
        Instances = Foundation.Regions.All.ToDictionary(region => region, region => new PostgresInstanceArgs
        {
            Role = region == "us-central1" ? "database" : "backup-replica",
            Tier = MachineTier.Of("ENTERPRISE", "db-custom-2-7680"),
            HighAvailability = false,
            Generation = 1,
            Key = Keys.For("database", region),
        }),
        Backup =
            new PostgresBackupArgs { StartTime = "01:00", Location = "us", Retained = 30, TransactionLogDays = 7, FinalBackupDays = 30 },
        Maintenance = new MaintenanceArgs { Day = 7, Hour = 4 },
        MaxConnections = 100,
        DiskSizeGb = 10,
        DiskLimitGb = 50,
    });

    ServiceIdentity Bot => field ??= Identity("sa");

    FleetState FleetState => field ??= new("fleet-state", new()
    {
        Cloud = Cloud,
        Key = Keys.For("storage", "us"),
        Hosts = new Dictionary<string, Input<string>> { ["bot"] = Bot.Member },
    });

    static AlertChannels Channels => new(
        Enum.GetValues<AlertSeverity>()
            .ToDictionary(severity => severity, _ => (IReadOnlyList<Output<string>>)[Output.Create("projects/p/notificationChannels/1")]),
        "https://example.com/");

    internal BackupVault Vault(string? region = null, int keepDays = 400) => new("backups", new()
    {
        Cloud = Cloud,
        Key = region is null ? Keys.For("backups", "us-west1") : Keys.For("storage", region),
        DataRegions = Foundation.Regions,
        KeepDays = keepDays,
        Writers = new Dictionary<string, Input<string>> { ["backup"] = "serviceAccount:backup@example.iam.gserviceaccount.com" },
        Verifiers = new Dictionary<string, Input<string>> { ["verify"] = "serviceAccount:verify@example.iam.gserviceaccount.com" },
        Copiers = new Dictionary<string, Input<string>> { ["vault"] = "serviceAccount:vault@example.iam.gserviceaccount.com" },
    });

    internal FailoverControllerArgs FailoverArgs(
        IReadOnlyList<string>? fleets = null,
        int mostHosts = 10,
        IReadOnlyList<string>? leases = null,
        IReadOnlyList<string>? backends = null,
        IReadOnlyList<string>? urls = null,
        int recoveryPointSeconds = 300)
    {
        return new()
        {
            Runtime = Runtime,
            Database = Database,
            ProbeIdentity = Identity("probe"),
            FailoverIdentity = Identity("failover"),
            Fleets = (fleets ?? Foundation.Regions.All).Index().ToDictionary(fleet => fleet.Item, fleet => Fleet(fleet.Item, fleet.Index)),
            LeastHosts = 2,
            MostHosts = mostHosts,
            LeaseBucket = "leases",
            Leases = leases ?? ["leases/capital-manager"],
            DnsZone = "zone",
            DnsName = "database.trading-bot.internal.",
            BackendServices = [.. (backends ?? ["api-backend"]).Select(backend => (Input<string>)backend)],
            AddressSecret = new StoredSecret("database-address", Output.Create("projects/p/secrets/address"), null),
            ControlTopicId = "projects/p/topics/control",
            AlertTopicId = "projects/p/topics/alerts",
            HealthUrls = urls ?? ["https://api.example.com/health"],
            KeepLogDays = 7,
            RecoveryPointSeconds = recoveryPointSeconds,
            Operators = new Dictionary<string, Input<string>>
            {
                ["operator"] = "serviceAccount:trading-bot-operator@trading-bot-test.iam.gserviceaccount.com",
            },
        };
    }

    ServiceFleet Fleet(string region, int firewallOffset) => new($"fleet-{region}", new()
    {
        Cloud = Cloud,
        Network = Network,
        Identity = Bot,
        State = FleetState,
        DiskKey = Keys.For("database", region),
        Region = region,
        Zones = [$"{region}-b", $"{region}-c"],
        HostImage = Hosts.Fleets.HostImage,
        MachineType = "e2-standard-4",
        MinHosts = 1,
        MaxHosts = 3,
        ImageRepository = "us-docker.pkg.dev/trading-bot-test/trading-bot-repo",
        Units = Hosts.Fleets.Units,
        HealthUnit = "core-engine",
        Patches = new PatchTime(4, "Etc/UTC"),
        FirewallOffset = firewallOffset,
    });

    internal ServiceIdentity Identity(string name) =>
        new(name, new() { Cloud = Cloud, AccountId = $"trading-bot-{name}", DisplayName = name });
}
