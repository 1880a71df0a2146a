using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>
/// Everything of trading-bot that differs between environments; the values are in <c>Pulumi.{stack}.yaml</c> one object a concern.
/// </summary>
public sealed record TradingBotSettings
{
    /// <summary>Environment: dev, staging or prod.</summary>
    public required string Environment { get; init; }

    /// <summary>Google Cloud project of the environment.</summary>
    public required CloudProject Project { get; init; }

    /// <summary>Labels of everything that takes labels.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Where physical names come from.</summary>
    public required Naming Naming { get; init; }

    /// <summary>The two regions.</summary>
    public required RegionPair Regions { get; init; }

    /// <summary>
    /// The region that serves now, one of the two. A failover moves it;
    /// a change of it takes the steps of <see cref="DatabaseSettings.Switchover"/>.
    /// </summary>
    public required string ActiveRegion { get; init; }

    /// <summary>
    /// Region of what recovers the other two: functions, schedules, queue. It is none of the two, so that it outlives either.
    /// </summary>
    public required string RecoveryRegion { get; init; }

    /// <summary>Whether what holds data is guarded against deletion.</summary>
    public required bool DeletionProtection { get; init; }

    /// <summary>Addresses, SSH sources and flow logs.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>The way out.</summary>
    public required EgressSettings Egress { get; init; }

    /// <summary>Keys and secrets.</summary>
    public required SecretSettings Secrets { get; init; }

    /// <summary>The database.</summary>
    public required DatabaseSettings Database { get; init; }

    /// <summary>The hosts.</summary>
    public required HostSettings Hosts { get; init; }

    /// <summary>The way in.</summary>
    public required EdgeSettings Edge { get; init; }

    /// <summary>From a push to the hosts.</summary>
    public required DeliverySettings Delivery { get; init; }

    /// <summary>Backups and drills.</summary>
    public required ResilienceSettings Resilience { get; init; }

    /// <summary>Who is told.</summary>
    public required AlertingSettings Alerting { get; init; }

    /// <summary>How long logs are kept.</summary>
    public required AuditSettings Audit { get; init; }

    /// <summary>What a month may cost.</summary>
    public required BudgetSettings Budget { get; init; }

    /// <summary>Reads and checks all of them; all faults are one error with a line for each setting, before any resource is made.</summary>
    public static TradingBotSettings FromConfig() => SettingsReader.Read(reader =>
    {
        var environment = reader.Environment("dev", "staging", "prod");
        var owned = reader.Section("project", section => ProjectSettings.Read(section, environment));
        var places = reader.Section("regions", RegionSettings.Read);
        var database = reader.Section("database", section => DatabaseSettings.Read(section, places.Active));

        return new TradingBotSettings
        {
            Environment = environment,
            Project = owned.Project,
            Labels = owned.Labels,
            Naming = owned.Naming,
            DeletionProtection = owned.DeletionProtection,
            Regions = places.Pair,
            ActiveRegion = places.Active,
            RecoveryRegion = places.Recovery,
            Network = reader.Section("network", section => NetworkSettings.Read(section, places)),
            Egress = reader.Section("egress", EgressSettings.Read),
            Secrets = reader.Section("secrets", SecretSettings.Read),
            Database = database,
            Hosts = reader.Section("hosts", section => HostSettings.Read(section, environment, owned.Project, places.Pair)),
            Edge = reader.Section("edge", EdgeSettings.Read),
            Delivery = reader.Section("delivery", DeliverySettings.Read),
            Resilience = reader.Section("resilience", section => ResilienceSettings.Read(section, places.Pair, database.Primary.Tier)),
            Alerting = reader.Section("alerting", AlertingSettings.Read),
            Audit = reader.Section("audit", AuditSettings.Read),
            Budget = reader.Section("budget", BudgetSettings.Read),
        };
    });
}
