using Groundwork.Infra.Database;
using Groundwork.Infra.Edge;
using Groundwork.Infra.Encryption;
using Groundwork.Infra.Hosts;
using Groundwork.Infra.Identity;
using Groundwork.Infra.Network;
using Groundwork.Infra.Observability;
using Groundwork.Infra.Platform;
using Groundwork.Infra.Resilience;
using Groundwork.Infra.Secrets;
using Gcp = Pulumi.Gcp;

namespace Groundwork.Stacks.TradingBot;

/// <summary>Automated crypto trading around the clock: two regions, one of which stands by.</summary>
[SystemName(TradingBotSettings.System)]
public sealed class TradingBotStack : Stack
{
    /// <summary>Makes the stack of the environment that the config names.</summary>
    public TradingBotStack(StackOptions? options = null)
        : base(options)
    {
        var settings = TradingBotSettings.FromConfig();
        var (primary, standby) = (settings.Regions.Primary, settings.Regions.Standby);

        // Explicit, so that nothing ever goes to the project that a workstation happens to be logged in to.
        var project = new ComponentResourceOptions
        {
            Provider = new Gcp.Provider("google-cloud", new() { Project = settings.Project.Id, Region = primary }),
        };

        var services = new ProjectServices("services", new()
        {
            Project = settings.Project,
            Apis = TradingBotApis.Enabled,
            Agents = TradingBotApis.Agents,
        }, project);

        var network = new PrivateNetwork("network", new()
        {
            Services = services,
            Labels = settings.Labels,
            Addresses = settings.Network.Addresses,
            SshSources = settings.Network.SshSources,
            FlowSampling = settings.Network.FlowSampling,
        }, project);

        var delivery = new TradingBotDelivery(services, settings, project);

        var bot = new ServiceIdentity("trading-bot", new()
        {
            Services = services,
            AccountId = settings.Naming.ServiceAccountId("sa"),
            DisplayName = "trading-bot's services",
            ProjectRoles = ["roles/logging.logWriter", "roles/monitoring.metricWriter"],
            // Whoever logs in to a host may become what runs on it.
            Users = new Dictionary<string, Input<string>> { ["pipeline"] = delivery.Pipeline.Member },
        }, project);

        var egress = new EgressGateway("egress", new()
        {
            Services = services,
            Labels = settings.Labels,
            Network = network,
            Regions = settings.Regions.All,
            AddressesPerRegion = settings.Egress.AddressesPerRegion,
            MinPortsPerHost = settings.Egress.MinPortsPerHost,
            MaxPortsPerHost = settings.Egress.MaxPortsPerHost,
            Destinations = settings.Egress.Destinations,
            ServiceAccounts = [bot.Email],
        }, project);

        var keys = new EncryptionKeys("keys", new()
        {
            Services = services,
            Labels = settings.Labels,
            RotationDays = settings.Secrets.KeyRotationDays,
            DestroyDelayDays = settings.Secrets.DestroyDelayDays,
            Purposes = new Dictionary<string, KeyPurposeArgs>
            {
                ["archive"] = new() { Locations = ["us"], Agents = [services.Agent(GoogleApi.Storage)] },
                ["backups"] = new() { Locations = [settings.Resilience.VaultRegion], Agents = [services.Agent(GoogleApi.Storage)] },
                ["database"] = new() { Locations = settings.Regions.All, Agents = [services.Agent(GoogleApi.SqlAdmin)] },
                ["fleet-state"] = new() { Locations = ["us"], Agents = [services.Agent(GoogleApi.Storage)] },
                ["hosts"] = new() { Locations = settings.Regions.All, Agents = [services.Agent(GoogleApi.Compute)] },
                ["images"] = new() { Locations = ["us"], Agents = [services.Agent(GoogleApi.ArtifactRegistry)] },
                ["logs"] = new() { Locations = [primary], Agents = [services.Agent(GoogleApi.Logging)] },
                ["messages"] = new() { Locations = [primary, "us"], Agents = [services.Agent(GoogleApi.PubSub)] },
                ["recovery"] = new() { Locations = ["us"], Agents = [services.Agent(GoogleApi.Storage)] },
                ["reports"] = new() { Locations = ["us"], Agents = [services.Agent(GoogleApi.Storage)] },
                ["secrets"] = new() { Locations = settings.Regions.All, Agents = [services.Agent(GoogleApi.SecretManager)] },
            },
        }, project);

        var alerting = new AlertRouting("alerting", new()
        {
            Services = services,
            Labels = settings.Labels,
            // Alerts get through when a region is lost, its keys included.
            TopicKey = keys.For("messages", "us"),
            Regions = settings.Regions,
            Repository = settings.Alerting.Repository,
            Emails = settings.Alerting.Emails,
            Telephones = settings.Alerting.Telephones,
            PagerDutyKey = settings.Alerting.PagerDutyKey,
            PagerDutyKeyVersion = settings.Alerting.PagerDutyKeyVersion,
        }, project);

        var audit = new AuditTrail("audit", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            LogKey = keys.For("logs", primary),
            ArchiveKey = keys.For("archive", "us"),
            RetentionDays = settings.Audit.RetentionDays,
            Locked = settings.Audit.Locked,
        }, project);

        var alertActions = new TradingBotAlerting(services, settings.Naming, project);

        var recovery = new TradingBotRecovery(services, settings.Naming, project);

        var secrets = new SecretStore("secrets", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Keys = [keys.For("secrets", primary), keys.For("secrets", standby)],
            TopicKey = keys.For("messages", primary),
            FirstRotation = settings.Secrets.FirstRotation,
            DestroyDelayDays = settings.Secrets.DestroyDelayDays,
            DeletionProtection = settings.DeletionProtection,
            Secrets = TradingBotSecrets.ReadBy(bot, alertActions.Escalation, recovery.Failover, settings.Secrets),
        }, project);

        // A second zone goes with the work too; in the first step the old primary stays as it was.
        PostgresInstanceArgs Instance(string role, DatabaseInstanceSettings instance, string region) => new()
        {
            Role = role,
            Tier = instance.Tier,
            HighAvailability = region == settings.ActiveRegion || settings.Database.Switchover == SwitchoverStep.Promote
                ? settings.Database.Primary.HighAvailability
                : settings.Database.Standby.HighAvailability,
            Generation = instance.Generation,
            Key = keys.For("database", region),
        };

        var database = new PostgresDatabase("database", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Network = network,
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
            Users = new Dictionary<string, StoredSecret> { ["trading"] = secrets.For(TradingBotSecrets.DatabaseCredentials) },
            Clients = new Dictionary<string, ServiceIdentity>
            {
                ["backup"] = recovery.Backup,
                ["drill"] = recovery.SwitchoverDrill,
                ["failover"] = recovery.Failover,
                ["probe"] = recovery.Probe,
                ["restore-drill"] = recovery.Drill,
                ["trading-bot"] = bot,
                ["verify"] = recovery.Verify,
            },
        }, project);

        var databaseName = new PrivateDatabaseName("database-name", new()
        {
            Services = services,
            Labels = settings.Labels,
            Network = network,
            HostName = TradingBotHosts.DatabaseHost,
            Address = database.PrivateIpAddress,
        }, project);

        var fleetState = new FleetState("fleet-state", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Key = keys.For("fleet-state", "us"),
            Hosts = new Dictionary<string, Input<string>> { ["trading-bot"] = bot.Member },
            Releasers = new Dictionary<string, Input<string>> { ["pipeline"] = delivery.Pipeline.Member },
            Fencers = new Dictionary<string, Input<string>> { ["failover"] = recovery.Failover.Member },
        }, project);

        var baker = new ServiceIdentity("host-baker", new()
        {
            Services = services,
            AccountId = settings.Naming.ServiceAccountId("host-baker"),
            DisplayName = "Makes the image of trading-bot's hosts",
            // The machine that is baked runs as the account that starts it.
            Users = new Dictionary<string, Input<string>>
            {
                ["itself"] = $"serviceAccount:{settings.Naming.ServiceAccountId("host-baker")}@{settings.Project.Id}.iam.gserviceaccount.com",
            },
        }, project);

        delivery.Define(keys.For("images", "us"), network, fleetState, bot, baker, alerting.Channels);

        var hostImage = new HostImageBuild("host-image", new()
        {
            Services = services,
            Labels = settings.Labels,
            Network = network,
            Identity = baker,
            State = fleetState,
            Zone = settings.Hosts.ImageBuild.Zone,
            Repository = settings.Hosts.ImageBuild.Repository,
            BaseImage = settings.Hosts.ImageBuild.BaseImage,
            AptMirror = delivery.HostPackages.AptHost,
            AptSources = TradingBotHosts.AptSources,
            DotnetImage = settings.Hosts.ImageBuild.DotnetImage,
            CloudSdkImage = settings.Hosts.ImageBuild.CloudSdkImage,
        }, project);

        // How many hosts there are goes with the work; what they are stays with the region.
        FleetSettings Size(FleetSettings fleet) => fleet.Region == settings.ActiveRegion ? settings.Hosts.Primary : settings.Hosts.Standby;

        ServiceFleetArgs Fleet(FleetSettings fleet, int firewallOffset) => new()
        {
            Services = services,
            Labels = settings.Labels,
            Network = network,
            Identity = bot,
            State = fleetState,
            DiskKey = keys.For("hosts", fleet.Region),
            Region = fleet.Region,
            Zones = fleet.Zones,
            HostImage = settings.Hosts.Image,
            MachineType = fleet.MachineType,
            MinHosts = Size(fleet).MinHosts,
            MaxHosts = Size(fleet).MaxHosts,
            Autoscaling = Size(fleet).Autoscaling,
            TargetCpu = settings.Hosts.TargetCpu,
            DiskSizeGb = settings.Hosts.DiskSizeGb,
            ImageRepository = delivery.Images.Path,
            Units = settings.Hosts.Units,
            HealthUnit = TradingBotHosts.CoreEngine,
            HoldBackSeconds = Size(fleet).HoldBackSeconds,
            Patches = fleet.Patches,
            FirewallOffset = firewallOffset,
        };

        var primaryFleet = new ServiceFleet("hosts-primary", Fleet(settings.Hosts.Primary, firewallOffset: 0), project);
        var standbyFleet = new ServiceFleet("hosts-standby", Fleet(settings.Hosts.Standby, firewallOffset: 1), project);

        var endpoint = TradingBotEdge.Open(settings, services, network, alerting, primaryFleet, standbyFleet, project);

        _ = new DatabaseAlerts("database-alerts", new()
        {
            Services = services,
            Labels = settings.Labels,
            Channels = alerting.Channels,
            MaxConnections = settings.Database.MaxConnections,
            RecoveryPointSeconds = settings.Resilience.RecoveryPointSeconds,
        }, project);

        TradingBotObservability.Watch(settings, services, alerting, project);

        var vault = new BackupVault("backups", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Key = keys.For("backups", settings.Resilience.VaultRegion),
            DataRegions = settings.Regions,
            RetentionDays = settings.Resilience.VaultRetentionDays,
            KeepDays = settings.Resilience.VaultKeepDays,
            Locked = settings.Resilience.VaultLocked,
            Writers = new Dictionary<string, Input<string>> { ["backup"] = recovery.Backup.Member },
            Verifiers = new Dictionary<string, Input<string>> { ["restore-drill"] = recovery.Drill.Member, ["verify"] = recovery.Verify.Member },
            Copiers = new Dictionary<string, Input<string>> { ["vault"] = recovery.Copy.Member },
            Exporters = TradingBotRecovery.Exporters(database),
        }, project);

        var functions = new FunctionRuntime("functions", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            Network = network,
            DatabaseHost = TradingBotHosts.DatabaseHost,
            Region = settings.RecoveryRegion,
            Key = keys.For("recovery", "us"),
            Caller = recovery.Caller,
            Builder = recovery.Builder,
            TimeZone = settings.Resilience.TimeZone,
        }, project);

        _ = new BackupSchedule("backup-schedule", new()
        {
            Runtime = functions,
            Vault = vault,
            Database = database,
            BackupIdentity = recovery.Backup,
            VerifyIdentity = recovery.Verify,
            CopyIdentity = recovery.Copy,
            Full = settings.Resilience.Full,
            Incremental = settings.Resilience.Incremental,
            Verification = settings.Resilience.Verification,
            Copy = settings.Resilience.Copy,
            KeepFullBackups = settings.Resilience.KeepFullBackups,
            KeepIncrementalDays = settings.Resilience.KeepIncrementalDays,
            BackupRpoMinutes = settings.Resilience.BackupRpoMinutes,
            CountedTables = settings.Resilience.CountedTables,
        }, project);

        var escalation = alertActions.Escalate(settings, functions, alerting, secrets, keys, bot);

        alertActions.Inform(settings, functions, alerting, keys);

        var fleets = new Dictionary<string, ServiceFleet> { [primary] = primaryFleet, [standby] = standbyFleet };
        var failover = recovery.Watch(settings, functions, database, databaseName, fleetState, fleets, secrets, endpoint, alerting, escalation, alertActions.Operator);
        var drill = recovery.Rehearse(settings, functions, database, vault, failover);

        AlertTopic = alerting.TopicId;
        ControlTopic = escalation.ControlTopicId;
        AuditArchive = audit.ArchiveBucketName;
        EgressAddressesPrimary = egress.Addresses[primary];
        EgressAddressesStandby = egress.Addresses[standby];
        DatabaseConnectionName = database.ConnectionName;
        DatabaseReplicaConnectionName = database.Instances.Values.Single(instance => !instance.IsPrimary).ConnectionName;
        DatabasePrivateAddress = database.PrivateIpAddress;
        EndpointAddress = endpoint.Address;
        EndpointBackendServices = endpoint.BackendServices;
        EndpointNameServers = endpoint.NameServers;
        ServiceAccountEmail = bot.Email;
        SecretRotationTopic = secrets.RotationTopicId;
        PrimaryInstanceGroup = primaryFleet.InstanceGroup;
        StandbyInstanceGroup = standbyFleet.InstanceGroup;
        FleetStateBucket = fleetState.BucketName;
        HostImageTrigger = hostImage.TriggerId;
        DeployIdentityProvider = delivery.Ci.DeployProvider;
        DeployServiceAccount = delivery.Ci.Deployer.Email;
        PreviewIdentityProvider = delivery.Ci.PreviewProvider;
        PreviewServiceAccount = delivery.Ci.Previewer.Email;
        ImageRepository = Output.Create(delivery.Images.Path);
        DeploymentTriggers = delivery.Deployments.Triggers;
        RollbackTriggers = delivery.Deployments.RollbackTriggers;
        BackupBucket = vault.BucketName;
        BackupVaultBucket = vault.VaultBucketName;
        FailoverUrl = failover.Url;
        DrillUrl = drill.SwitchoverUrl;
    }

    /// <summary>Topic that every alert is published to.</summary>
    [Output("alertTopic")]
    public Output<string> AlertTopic { get; private set; }

    /// <summary>Topic of orders in a crisis.</summary>
    [Output("controlTopic")]
    public Output<string> ControlTopic { get; private set; }

    /// <summary>Bucket that everything logged is kept in.</summary>
    [Output("auditArchive")]
    public Output<string> AuditArchive { get; private set; }

    /// <summary>Addresses of the primary region that the outside sees; exchanges list them.</summary>
    [Output("egressAddressesPrimary")]
    public Output<ImmutableArray<string>> EgressAddressesPrimary { get; private set; }

    /// <summary>Addresses of the standby region that the outside sees; exchanges list them, so that a failover keeps access.</summary>
    [Output("egressAddressesStandby")]
    public Output<ImmutableArray<string>> EgressAddressesStandby { get; private set; }

    /// <summary>Connection name of the primary database, <c>project:region:name</c>.</summary>
    [Output("databaseConnectionName")]
    public Output<string> DatabaseConnectionName { get; private set; }

    /// <summary>Connection name of the replica.</summary>
    [Output("databaseReplicaConnectionName")]
    public Output<string> DatabaseReplicaConnectionName { get; private set; }

    /// <summary>Private address of the primary database.</summary>
    [Output("databasePrivateAddress")]
    public Output<string> DatabasePrivateAddress { get; private set; }

    /// <summary>Address that the internet reaches the system at.</summary>
    [Output("endpointAddress")]
    public Output<string> EndpointAddress { get; private set; }

    /// <summary>Backend services whose capacity a failover moves.</summary>
    [Output("endpointBackendServices")]
    public Output<ImmutableArray<string>> EndpointBackendServices { get; private set; }

    /// <summary>Name servers that the parent of the public zone has to be told.</summary>
    [Output("endpointNameServers")]
    public Output<ImmutableArray<string>> EndpointNameServers { get; private set; }

    /// <summary>E-mail address of the account that the services run as.</summary>
    [Output("serviceAccountEmail")]
    public Output<string> ServiceAccountEmail { get; private set; }

    /// <summary>Topic that rotation notices of the secrets come to.</summary>
    [Output("secretRotationTopic")]
    public Output<string> SecretRotationTopic { get; private set; }

    /// <summary>Instance group of the primary region.</summary>
    [Output("primaryInstanceGroup")]
    public Output<string> PrimaryInstanceGroup { get; private set; }

    /// <summary>Instance group of the standby region.</summary>
    [Output("standbyInstanceGroup")]
    public Output<string> StandbyInstanceGroup { get; private set; }

    /// <summary>Trigger that makes the image of the hosts.</summary>
    [Output("hostImageTrigger")]
    public Output<string> HostImageTrigger { get; private set; }

    /// <summary>Variable <c>DEPLOY_IDENTITY_PROVIDER</c> of the environment at GitHub.</summary>
    [Output("deployIdentityProvider")]
    public Output<string> DeployIdentityProvider { get; private set; }

    /// <summary>Variable <c>DEPLOY_SERVICE_ACCOUNT</c> of the environment at GitHub.</summary>
    [Output("deployServiceAccount")]
    public Output<string> DeployServiceAccount { get; private set; }

    /// <summary>Variable <c>PREVIEW_IDENTITY_PROVIDER</c> of the preview's environment at GitHub.</summary>
    [Output("previewIdentityProvider")]
    public Output<string> PreviewIdentityProvider { get; private set; }

    /// <summary>Variable <c>PREVIEW_SERVICE_ACCOUNT</c> of the preview's environment at GitHub.</summary>
    [Output("previewServiceAccount")]
    public Output<string> PreviewServiceAccount { get; private set; }

    /// <summary>Repository of the services' images.</summary>
    [Output("imageRepository")]
    public Output<string> ImageRepository { get; private set; }

    /// <summary>Trigger that builds and deploys each service, by service.</summary>
    [Output("deploymentTriggers")]
    public Output<ImmutableDictionary<string, string>> DeploymentTriggers { get; private set; }

    /// <summary>Trigger that takes each service back, by service.</summary>
    [Output("rollbackTriggers")]
    public Output<ImmutableDictionary<string, string>> RollbackTriggers { get; private set; }

    /// <summary>Bucket of the leases and of what is released.</summary>
    [Output("fleetStateBucket")]
    public Output<string> FleetStateBucket { get; private set; }

    /// <summary>Bucket of the backups.</summary>
    [Output("backupBucket")]
    public Output<string> BackupBucket { get; private set; }

    /// <summary>Bucket of their copy that nobody can delete.</summary>
    [Output("backupVaultBucket")]
    public Output<string> BackupVaultBucket { get; private set; }

    /// <summary>Address of the function that switches the regions.</summary>
    [Output("failoverUrl")]
    public Output<string> FailoverUrl { get; private set; }

    /// <summary>Address of the function that drills it; empty where none does.</summary>
    [Output("drillUrl")]
    public Output<string> DrillUrl { get; private set; }
}
