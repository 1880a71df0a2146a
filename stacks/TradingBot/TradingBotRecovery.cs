using Groundwork.Infra.Database;
using Groundwork.Infra.Edge;
using Groundwork.Infra.Hosts;
using Groundwork.Infra.Identity;
using Groundwork.Infra.Observability;
using Groundwork.Infra.Platform;
using Groundwork.Infra.Resilience;
using Groundwork.Infra.Secrets;

namespace Groundwork.Stacks.TradingBot;

/// <summary>Who recovers: an identity a function, so that no single one can delete both the data and its backups.</summary>
sealed class TradingBotRecovery
{
    readonly ComponentResourceOptions _project;

    internal TradingBotRecovery(ProjectServices services, Naming naming, ComponentResourceOptions project)
    {
        ServiceIdentity New(string name, string does) =>
            new(name, new() { Services = services, AccountId = naming.ServiceAccountId(name), DisplayName = does }, project);

        _project = project;

        Backup = New("backup", "Makes the backups");
        Builder = New("functions-build", "Builds the functions");
        Caller = New("scheduler", "Calls the functions");
        Copy = New("vault", "Copies backups to the vault");
        Drill = New("restore-drill", "Drills a restore");
        Failover = New("failover", "Switches the regions");
        Probe = New("probe", "Looks whether the active region serves");
        SwitchoverDrill = New("drill", "Drills a switchover");
        Verify = New("verify", "Restores and checks backups");
    }

    internal ServiceIdentity Backup { get; }

    internal ServiceIdentity Builder { get; }

    internal ServiceIdentity Caller { get; }

    internal ServiceIdentity Copy { get; }

    internal ServiceIdentity Drill { get; }

    internal ServiceIdentity Failover { get; }

    internal ServiceIdentity Probe { get; }

    internal ServiceIdentity SwitchoverDrill { get; }

    internal ServiceIdentity Verify { get; }

    /// <summary>What probes, and switches the regions.</summary>
    internal FailoverController Watch(
        TradingBotSettings settings,
        FunctionRuntime functions,
        PostgresDatabase database,
        PrivateDatabaseName databaseName,
        FleetState fleetState,
        IReadOnlyDictionary<string, ServiceFleet> fleets,
        SecretStore secrets,
        PublicEndpoint endpoint,
        AlertRouting alerting,
        Escalation escalation,
        ServiceIdentity onCall)
    {
        return new("failover", new()
        {
            Runtime = functions,
            Database = database,
            ProbeIdentity = Probe,
            FailoverIdentity = Failover,
            Fleets = fleets,
            LeastHosts = settings.Hosts.Primary.MinHosts,
            MostHosts = settings.Hosts.Primary.MaxHosts,
            LeaseBucket = fleetState.BucketName,
            Leases = [.. settings.Hosts.Units.Where(unit => unit.Value.RunsOnce).Select(unit => $"leases/{unit.Key}")],
            DnsZone = databaseName.ZoneName,
            DnsName = databaseName.RecordName,
            BackendServices = [endpoint.BackendServices.GetAt(0)],
            AddressSecret = secrets.For(TradingBotSecrets.DatabaseAddress),
            ControlTopicId = escalation.ControlTopicId,
            AlertTopicId = alerting.TopicId,
            HealthUrls = [$"https://{settings.Edge.HostName}/health"],
            KeepLogDays = settings.Database.Backup.TransactionLogDays,
            KeepBackups = settings.Database.Backup.Retained,
            RecoveryPointSeconds = settings.Resilience.RecoveryPointSeconds,
            Operators = new Dictionary<string, Input<string>> { ["on-call"] = onCall.Member },
        }, _project);
    }

    /// <summary>The drills: of a restore, and where the database can be switched over, of that.</summary>
    internal RecoveryDrill Rehearse(TradingBotSettings settings, FunctionRuntime functions, PostgresDatabase database, BackupVault vault, FailoverController failover) =>
        new("restore-drill-monthly", new()
        {
            Runtime = functions,
            Vault = vault,
            Database = database,
            Identity = Drill,
            Schedule = settings.Resilience.Drill,
            CountedTables = settings.Resilience.CountedTables,
            Switchover = settings.Resilience.DrillBySwitchover
                ? new()
                {
                    Failover = failover,
                    Identity = SwitchoverDrill,
                    Schedule = settings.Resilience.SwitchoverDrill,
                    RecoveryTimeSeconds = settings.Resilience.RecoveryTimeSeconds,
                    EvidenceLocked = settings.Resilience.VaultLocked,
                }
                : null,
        }, _project);

    /// <summary>Accounts that Google made for the instances, which write the exports.</summary>
    internal static IReadOnlyDictionary<string, Input<string>> Exporters(PostgresDatabase database) => database.Instances.ToDictionary(
        instance => instance.Key,
        instance => (Input<string>)Output.Format($"serviceAccount:{instance.Value.Resource.ServiceAccountEmailAddress}"));
}
