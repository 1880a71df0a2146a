using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Encryption;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Tests.Gcp.Database;

/// <summary>A database with all it stands on; each test changes one thing of it.</summary>
sealed class Databases
{
    internal string Primary { get; init; } = "us-central1";

    internal string? Home { get; init; }

    internal string PrimaryTier { get; init; } = "db-perf-optimized-N-4";

    internal string ReplicaTier { get; init; } = "db-perf-optimized-N-2";

    internal string Edition { get; init; } = "ENTERPRISE_PLUS";

    internal bool WithReplica { get; init; } = true;

    internal bool Designate { get; init; }

    internal SwitchoverStep Switchover { get; init; }

    internal bool DeletionProtection { get; init; } = true;

    internal int TransactionLogDays { get; init; } = 14;

    internal string BackupLocation { get; init; } = "us";

    internal string KeyPlaceOfReplica { get; init; } = "us-east1";

    internal MaintenanceArgs Maintenance { get; init; } = new();

    internal string UserSecret { get; init; } = "credentials";

    internal PostgresDatabase New()
    {
        var cloud = Foundation.Cloud();
        var keys = Foundation.Keys(cloud);
        var other = Primary == "us-central1" ? "us-east1" : "us-central1";
        var instances = new Dictionary<string, PostgresInstanceArgs> { [Primary] = Instance(keys, "database", PrimaryTier, Primary) };

        if (WithReplica)
            instances[other] = Instance(keys, "backup-replica", ReplicaTier, Primary == "us-central1" ? KeyPlaceOfReplica : other);

        return new("database", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            DatabaseName = "trading",
            PrimaryRegion = Primary,
            Instances = instances,
            Backup = new() { Location = BackupLocation, TransactionLogDays = TransactionLogDays },
            Maintenance = Maintenance,
            DesignateFailoverReplica = Designate,
            Switchover = Switchover,
            HomeRegion = Home,
            DeletionProtection = DeletionProtection,
            Users = new Dictionary<string, StoredSecret> { ["trading"] = Secrets(cloud, keys).For(UserSecret) },
            Clients = new Dictionary<string, ServiceIdentity> { ["bot"] = Foundation.Identity(cloud) },
        });
    }

    PostgresInstanceArgs Instance(EncryptionKeys keys, string role, string tier, string keyPlace) => new()
    {
        Role = role,
        Tier = MachineTier.Of(Edition, tier),
        Key = keys.For("database", keyPlace),
    };

    static SecretStore Secrets(GoogleContext cloud, EncryptionKeys keys) => new("secrets", new()
    {
        Cloud = cloud,
        Keys = [keys.For("secrets", "us-central1"), keys.For("secrets", "us-east1")],
        TopicKey = keys.For("messages", "us-central1"),
        FirstRotation = "2027-01-04T09:00:00Z",
        Secrets = new Dictionary<string, SecretArgs>
        {
            ["credentials"] = new() { GeneratedLength = 32 },
            ["by-hand"] = new(),
        },
    });
}
