using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What acts when something is lost: backups and their verification, escalation, failover, and the drills of both.</summary>
sealed class Recovery
{
    internal Recovery(Foundation foundation, Network network, Data data, Hosts hosts, Edge edge)
    {
        var (settings, cloud, who) = (foundation.Settings, foundation.Cloud, foundation.Identities);

        Functions = new FunctionRuntime("functions", new()
        {
            Cloud = cloud,
            Network = network.Private,
            DatabaseHost = HostNames.DatabaseHost,
            Region = settings.RecoveryRegion,
            Key = foundation.Keys.For("recovery", "us"),
            Caller = who.Scheduler,
            Builder = who.FunctionsBuild,
            TimeZone = settings.Resilience.TimeZone,
        }, cloud.Options);

        _ = new BackupSchedule("backup-schedule", new()
        {
            Runtime = Functions,
            Vault = data.Vault,
            Database = data.Database,
            BackupIdentity = who.Backup,
            VerifyIdentity = who.Verify,
            CopyIdentity = who.Copy,
            Full = settings.Resilience.Full,
            Incremental = settings.Resilience.Incremental,
            Verification = settings.Resilience.Verification,
            Copy = settings.Resilience.Copy,
            KeepFullBackups = settings.Resilience.KeepFullBackups,
            KeepIncrementalDays = settings.Resilience.KeepIncrementalDays,
            BackupRpoMinutes = settings.Resilience.BackupRpoMinutes,
            CountedTables = settings.Resilience.CountedTables,
        }, cloud.Options);

        var onCall = new Dictionary<string, Input<string>> { ["on-call"] = who.Operator.Member };

        Escalation = new Escalation("escalations", new()
        {
            Runtime = Functions,
            Identity = who.Escalation,
            PushIdentity = who.AlertPush,
            AlertTopicId = foundation.Alerting.TopicId,
            TopicKey = foundation.Keys.For("messages", "us"),
            Regions = settings.Regions,
            TelegramToken = data.Secrets.For(SecretNames.TelegramToken),
            TelegramChat = settings.Alerting.TelegramChat,
            SlackWebhook = data.Secrets.For(SecretNames.SlackWebhook),
            PagerDutyKey = data.Secrets.For(SecretNames.PagerDutyKey),
            Obeyers = settings.Hosts.Units.Keys.ToDictionary(service => service, _ => (Input<string>)who.Bot.Member),
            Operators = onCall,
        }, cloud.Options);

        Failover = new FailoverController("failover", new()
        {
            Runtime = Functions,
            Database = data.Database,
            ProbeIdentity = who.Probe,
            FailoverIdentity = who.Failover,
            Fleets = new Dictionary<string, ServiceFleet>
            {
                [settings.Regions.Primary] = hosts.Primary,
                [settings.Regions.Standby] = hosts.Standby,
            },
            LeastHosts = settings.Hosts.Primary.MinHosts,
            MostHosts = settings.Hosts.Primary.MaxHosts,
            LeaseBucket = hosts.State.BucketName,
            Leases = [.. settings.Hosts.Units.Where(unit => unit.Value.RunsOnce).Select(unit => $"leases/{unit.Key}")],
            DnsZone = data.DatabaseName.ZoneName,
            DnsName = data.DatabaseName.RecordName,
            BackendServices = [edge.Endpoint.BackendServices.GetAt(0)],
            AddressSecret = data.Secrets.For(SecretNames.DatabaseAddress),
            ControlTopicId = Escalation.ControlTopicId,
            AlertTopicId = foundation.Alerting.TopicId,
            HealthUrls = [$"https://{settings.Edge.HostName}/health"],
            KeepLogDays = settings.Database.Backup.TransactionLogDays,
            KeepBackups = settings.Database.Backup.Retained,
            RecoveryPointSeconds = settings.Resilience.RecoveryPointSeconds,
            Operators = onCall,
        }, cloud.Options);

        Drill = new RecoveryDrill("restore-drill-monthly", new()
        {
            Runtime = Functions,
            Vault = data.Vault,
            Database = data.Database,
            Identity = who.RestoreDrill,
            Schedule = settings.Resilience.Drill,
            CountedTables = settings.Resilience.CountedTables,
            Switchover = settings.Resilience.DrillBySwitchover
                ? new()
                {
                    Failover = Failover,
                    Identity = who.SwitchoverDrill,
                    Schedule = settings.Resilience.SwitchoverDrill,
                    RecoveryTimeSeconds = settings.Resilience.RecoveryTimeSeconds,
                    EvidenceLocked = settings.Resilience.VaultLocked,
                }
                : null,
        }, cloud.Options);
    }

    internal FunctionRuntime Functions { get; }

    internal Escalation Escalation { get; }

    internal FailoverController Failover { get; }

    internal RecoveryDrill Drill { get; }
}
