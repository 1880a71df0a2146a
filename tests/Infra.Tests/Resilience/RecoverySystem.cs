using Groundwork.Infra.Database;
using Groundwork.Infra.Encryption;
using Groundwork.Infra.Identity;
using Groundwork.Infra.Network;
using Groundwork.Infra.Platform;
using Groundwork.Infra.Resilience;

namespace Groundwork.Infra.Tests.Resilience;

/// <summary>What the components of recovery are given. Only inside a running program.</summary>
sealed class RecoverySystem
{
    internal ProjectServices Services { get; } = Foundation.Services();

    internal EncryptionKeys Keys => field ??= Foundation.Keys(Services);

    internal PrivateNetwork Network => field ??= Foundation.Network(Services);

    internal FunctionRuntime Runtime => field ??= new("functions", new()
    {
        Services = Services,
        Labels = Foundation.Labels,
        Naming = Foundation.Naming,
        Channels = Channels,
        Network = Network,
        Region = "us-east1",
        Key = Keys.For("storage", "us"),
        Caller = Identity("scheduler"),
        Builder = Identity("builder"),
    });

    internal PostgresDatabase Database => field ??= new("database", new()
    {
        Services = Services,
        Labels = Foundation.Labels,
        Naming = Foundation.Naming,
        Network = Network,
        Version = "POSTGRES_15",
        DatabaseName = "trading",
        PrimaryRegion = "us-central1",
        Instances = Foundation.Regions.All.ToDictionary(region => region, region => new PostgresInstanceArgs
        {
            Role = region == "us-central1" ? "database" : "backup-replica",
            Tier = MachineTier.Of("ENTERPRISE", "db-custom-2-7680"),
            HighAvailability = false,
            Generation = 1,
            Key = Keys.For("database", region),
        }),
        Backup = new PostgresBackupArgs { StartTime = "01:00", Location = "us", Retained = 30, TransactionLogDays = 7, FinalBackupDays = 30 },
        Maintenance = new MaintenanceArgs { Day = 7, Hour = 4 },
        MaxConnections = 100,
        DiskSizeGb = 10,
        DiskLimitGb = 50,
    });

    static AlertChannels Channels => new(
        Enum.GetValues<AlertSeverity>().ToDictionary(severity => severity, _ => (IReadOnlyList<Output<string>>)[Output.Create("projects/p/notificationChannels/1")]),
        "https://example.com/");

    internal BackupVault Vault(string? region = null, int keepDays = 400) => new("backups", new()
    {
        Services = Services,
        Labels = Foundation.Labels,
        Naming = Foundation.Naming,
        Key = region is null ? Keys.For("backups", "us-west1") : Keys.For("storage", region),
        DataRegions = Foundation.Regions,
        KeepDays = keepDays,
        Writers = new Dictionary<string, Input<string>> { ["backup"] = "serviceAccount:backup@example.iam.gserviceaccount.com" },
        Verifiers = new Dictionary<string, Input<string>> { ["verify"] = "serviceAccount:verify@example.iam.gserviceaccount.com" },
        Copiers = new Dictionary<string, Input<string>> { ["vault"] = "serviceAccount:vault@example.iam.gserviceaccount.com" },
    });

    internal ServiceIdentity Identity(string name) => new(name, new() { Services = Services, AccountId = $"trading-bot-{name}", DisplayName = name });
}
