using Groundwork.Stacks.Settings;

namespace Groundwork.Stacks.TradingBot;

/// <summary>Everything of trading-bot that differs between environments; the values are in <c>Pulumi.{stack}.yaml</c> under <c>groundwork:tradingBot</c>.</summary>
public sealed record TradingBotSettings
{
    /// <summary>System's name, the first part of every physical name.</summary>
    public const string System = "trading-bot";

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

    /// <summary>The region that serves now, one of the two. A failover moves it; a change of it takes the steps of <see cref="DatabaseSettings.Switchover"/>.</summary>
    public required string ActiveRegion { get; init; }

    /// <summary>Region of what recovers the other two: functions, schedules, queue. It is none of the two, so that it outlives either.</summary>
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
    public static TradingBotSettings FromConfig()
    {
        return SettingsReader.Read("tradingBot", node =>
        {
            var environment = node.Make(SettingsReader.Environment) ?? "prod";
            var project = node.Section("project", section => new CloudProject(section.Text("id"), section.Text("number")));
            var (regions, activeRegion, recoveryRegion) = node.Section("regions", Places);

            var settings = new TradingBotSettings
            {
                Environment = environment,
                Project = project,
                Labels = node.Make(() => new Labels(System, environment, node.Text("owner"), node.Text("costCenter"))),
                Naming = node.Text("nameQualifier", qualifier => new Naming(System, qualifier)),
                Regions = regions,
                ActiveRegion = activeRegion,
                RecoveryRegion = recoveryRegion,
                DeletionProtection = node.Flag("deletionProtection"),
                Network = node.Section("network", section => NetworkSettings.Read(section, regions, recoveryRegion)),
                Egress = node.Section("egress", EgressSettings.Read),
                Secrets = node.Section("secrets", SecretSettings.Read),
                Database = node.Section("database", section => DatabaseSettings.Read(section, activeRegion)),
                Hosts = node.Section("hosts", section => HostSettings.Read(section, environment, project, regions)),
                Edge = node.Section("edge", EdgeSettings.Read),
                Delivery = node.Section("delivery", DeliverySettings.Read),
                Resilience = node.Section("resilience", section => ResilienceSettings.Read(section, regions)),
                Alerting = node.Section("alerting", AlertingSettings.Read),
                Audit = node.Section("audit", AuditSettings.Read),
                Budget = node.Section("budget", BudgetSettings.Read),
            };

            if (settings.Resilience.DrillBySwitchover && !settings.Database.Primary.Tier.IsPlus)
                throw new ArgumentException($"DrillBySwitchover needs edition ENTERPRISE_PLUS, got {settings.Database.Primary.Tier.Edition}.");

            return settings;
        });
    }

    static (RegionPair Regions, string ActiveRegion, string RecoveryRegion) Places(SettingsNode node)
    {
        var regions = new RegionPair(node.Text("primary"), node.Text("standby"));

        return (
            regions,
            node.Text("activeRegion", region => Require.OneOf(region, [.. regions.All], "ActiveRegion")),
            node.Text("recoveryRegion", region => regions.CheckOther(region, "RecoveryRegion")));
    }
}
