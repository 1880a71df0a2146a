using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Edge;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Observability;
using Groundwork.Infra.Gcp.Resilience;
using Groundwork.Infra.Gcp.Secrets;
using Groundwork.Stacks.TradingBot.Settings;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What must not be lost: secrets, the database with its replica, and the vault of its backups.</summary>
sealed class Data
{
    internal Data(Foundation foundation, Network network)
    {
        var (settings, cloud) = (foundation.Settings, foundation.Cloud);

        Secrets = new SecretStore("secrets", new()
        {
            Cloud = cloud,
            Keys = [.. settings.Regions.All.Select(region => foundation.Keys.For("secrets", region))],
            TopicKey = foundation.Keys.For("messages", settings.Regions.Primary),
            FirstRotation = settings.Secrets.FirstRotation,
            DestroyDelayDays = settings.Secrets.DestroyDelayDays,
            DeletionProtection = settings.DeletionProtection,
            Secrets = SecretNames.ReadBy(foundation.Identities, settings.Secrets),
        }, cloud.Options);

        Database = NewDatabase(foundation, network, Secrets.For(SecretNames.DatabaseCredentials));

        DatabaseName = new PrivateDatabaseName("database-name", new()
        {
            Cloud = cloud,
            Network = network.Private,
            HostName = HostNames.DatabaseHost,
            Address = Database.PrivateIpAddress,
        }, cloud.Options);

        _ = new DatabaseAlerts("database-alerts", new()
        {
            Cloud = cloud,
            MaxConnections = settings.Database.MaxConnections,
            RecoveryPointSeconds = settings.Resilience.RecoveryPointSeconds,
        }, cloud.Options);

        Vault = NewVault(foundation, Database);
    }

    internal SecretStore Secrets { get; }

    internal PostgresDatabase Database { get; }

    /// <summary>The name that follows the primary.</summary>
    internal PrivateDatabaseName DatabaseName { get; }

    internal BackupVault Vault { get; }

    static PostgresDatabase NewDatabase(Foundation foundation, Network network, StoredSecret credentials)
    {
        var (settings, cloud, who) = (foundation.Settings, foundation.Cloud, foundation.Identities);
        var (primary, standby) = (settings.Regions.Primary, settings.Regions.Standby);

        // A second zone goes with the work too; in the first step the old primary stays as it was.
        PostgresInstanceArgs Instance(string role, DatabaseInstanceSettings instance, string region) => new()
        {
            Role = role,
            Tier = instance.Tier,
            HighAvailability = region == settings.ActiveRegion || settings.Database.Switchover == SwitchoverStep.Promote
                ? settings.Database.Primary.HighAvailability
                : settings.Database.Standby.HighAvailability,
            Generation = instance.Generation,
            Key = foundation.Keys.For("database", region),
        };

        return new("database", new()
        {
            Cloud = cloud,
            Network = network.Private,
            Version = settings.Database.Version,
            DatabaseName = "trading",
            PrimaryRegion = settings.ActiveRegion,
            HomeRegion = primary,
            Instances = new Dictionary<string, PostgresInstanceArgs>
            {
                [primary] = Instance("database", settings.Database.Primary, primary),
                [standby] = Instance("backup-replica", settings.Database.Standby, standby),
            },
            Switchover = settings.Database.Switchover,
            Backup = settings.Database.Backup,
            Maintenance = settings.Database.Maintenance,
            SslMode = settings.Database.SslMode,
            MaxConnections = settings.Database.MaxConnections,
            DiskSizeGb = settings.Database.DiskSizeGb,
            DiskLimitGb = settings.Database.DiskLimitGb,
            DeletionProtection = settings.DeletionProtection,
            DesignateFailoverReplica = settings.Database.DesignateFailoverReplica,
            Users = new Dictionary<string, StoredSecret> { ["trading"] = credentials },
            Clients = new Dictionary<string, ServiceIdentity>
            {
                ["backup"] = who.Backup,
                ["drill"] = who.SwitchoverDrill,
                ["failover"] = who.Failover,
                ["probe"] = who.Probe,
                ["restore-drill"] = who.RestoreDrill,
                ["trading-bot"] = who.Bot,
                ["verify"] = who.Verify,
            },
        }, cloud.Options);
    }

    static BackupVault NewVault(Foundation foundation, PostgresDatabase database)
    {
        var (settings, cloud, who) = (foundation.Settings.Resilience, foundation.Cloud, foundation.Identities);

        return new("backups", new()
        {
            Cloud = cloud,
            Key = foundation.Keys.For("backups", settings.VaultRegion),
            DataRegions = foundation.Settings.Regions,
            RetentionDays = settings.VaultRetentionDays,
            KeepDays = settings.VaultKeepDays,
            Locked = settings.VaultLocked,
            Writers = new Dictionary<string, Input<string>> { ["backup"] = who.Backup.Member },
            Verifiers = new Dictionary<string, Input<string>>
            {
                ["restore-drill"] = who.RestoreDrill.Member,
                ["verify"] = who.Verify.Member,
            },
            Copiers = new Dictionary<string, Input<string>> { ["vault"] = who.Copy.Member },
            // Accounts that Google made for the instances, which write the exports.
            Exporters = database.Instances.ToDictionary(
                instance => instance.Key,
                instance => (Input<string>)Output.Format($"serviceAccount:{instance.Value.Resource.ServiceAccountEmailAddress}")),
        }, cloud.Options);
    }
}
