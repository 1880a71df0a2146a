using System.Globalization;
using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>The hosts: their image, their number in each region, and what they run.</summary>
public sealed record HostSettings
{
    /// <summary>Image of the hosts, as the image build names it.</summary>
    public required string Image { get; init; }

    /// <summary>Size of a host's disk in GB.</summary>
    public required int DiskSizeGb { get; init; }

    /// <summary>Mean CPU use that autoscaling aims at.</summary>
    public required double TargetCpu { get; init; }

    /// <summary>Hosts of the primary region.</summary>
    public required FleetSettings Primary { get; init; }

    /// <summary>Hosts of the standby region.</summary>
    public required FleetSettings Standby { get; init; }

    /// <summary>What makes the image.</summary>
    public required HostImageSettings ImageBuild { get; init; }

    /// <summary>Containers that every host runs, by name.</summary>
    public required IReadOnlyDictionary<string, HostUnitArgs> Units { get; init; }

    /// <summary>Services that are built and deployed; a strategy is no service of its own.</summary>
    internal IEnumerable<string> Services =>
        Units.Select(unit => unit.Value.Service ?? unit.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    internal static HostSettings Read(SettingsNode node, string environment, CloudProject project, RegionPair regions)
    {
        var shared = new Dictionary<string, Input<string>>
        {
            ["DATABASE_HOST"] = HostNames.DatabaseHost,
            ["ENVIRONMENT"] = environment,
            ["GOOGLE_CLOUD_PROJECT"] = project.Id,
        };

        var services = node.Section("services", section => new Dictionary<string, HostUnitArgs>
        {
            [HostNames.CapitalManager] = section.Section(HostNames.CapitalManager, unit => Unit(unit, shared, runsOnce: true)),
            [HostNames.CoreEngine] = section.Section(HostNames.CoreEngine, unit => Unit(unit, shared, unitName: "core")),
            [HostNames.ExchangeConnector] = section.Section(HostNames.ExchangeConnector, unit => Unit(unit, shared)),
        });

        var workers = node.Map("strategies", unit => Worker(unit, shared));

        var settings = new HostSettings
        {
            Image = node.Text("image", ServiceFleetArgs.CheckHostImage),
            DiskSizeGb = node.Whole("diskSizeGb", 20, 1_000),
            TargetCpu = node.Number("targetCpu", 0.1, 0.9),
            Primary = node.Section("primary", section => FleetSettings.Read(section, regions.Primary)),
            Standby = node.Section("standby", section => FleetSettings.Read(section, regions.Standby)),
            ImageBuild = node.Section("imageBuild", section => HostImageSettings.Read(section, regions)),
            Units = services
                .Concat(workers.Select(
                    worker => KeyValuePair.Create($"{HostNames.StrategyWorker}-{worker.Key}", Named(worker.Key, worker.Value))))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        };

        ServiceFleetArgs.CheckUnits(settings.Units, HostNames.CoreEngine);

        return settings;
    }

    static HostUnitArgs Unit(
        SettingsNode node, Dictionary<string, Input<string>> environment, string? unitName = null, bool runsOnce = false) => new()
        {
            Unit = unitName,
            Port = node.Whole("port", 1_024, 65_535),
            HealthPath = node.Text("healthPath"),
            HealthSeconds = node.Whole("healthSeconds", 4, 600),
            RunsOnce = runsOnce,
            Environment = environment,
        };

    // Two workers of one strategy would place every order twice: each runs once.
    static HostUnitArgs Worker(SettingsNode node, Dictionary<string, Input<string>> environment) => Unit(
        node,
        new Dictionary<string, Input<string>>(environment)
        {
            ["STRATEGY_ID"] = node.Whole("id", 1, int.MaxValue).ToString(CultureInfo.InvariantCulture),
        },
        runsOnce: true);

    static HostUnitArgs Named(string strategy, HostUnitArgs worker) => new()
    {
        Service = HostNames.StrategyWorker,
        Port = worker.Port,
        HealthPath = worker.HealthPath,
        HealthSeconds = worker.HealthSeconds,
        RunsOnce = worker.RunsOnce,
        Environment = worker.Environment
            .Append(KeyValuePair.Create("STRATEGY", (Input<string>)strategy))
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };
}
