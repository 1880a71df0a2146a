using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>The hosts of one region.</summary>
public sealed record FleetSettings
{
    /// <summary>Region.</summary>
    public required string Region { get; init; }

    /// <summary>Zones that the hosts are spread over.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Machine type.</summary>
    public required string MachineType { get; init; }

    /// <summary>Fewest hosts.</summary>
    public required int MinHosts { get; init; }

    /// <summary>Most hosts.</summary>
    public required int MaxHosts { get; init; }

    /// <summary>Whether their number follows the load; off in the standby until a failover.</summary>
    public required bool Autoscaling { get; init; }

    /// <summary>Seconds that a free lease is left to the other region.</summary>
    public required int HoldBackSeconds { get; init; }

    /// <summary>When they are patched; the regions at different hours, the standby first.</summary>
    public required PatchTime Patches { get; init; }

    internal static FleetSettings Read(SettingsNode node, string region)
    {
        var settings = new FleetSettings
        {
            Region = region,
            Zones = node.Texts("zones"),
            MachineType = node.Text("machineType", ServiceFleetArgs.CheckMachineType),
            MinHosts = node.Whole("minHosts", 1, 100),
            MaxHosts = node.Whole("maxHosts", 1, 100),
            Autoscaling = node.Flag("autoscaling"),
            HoldBackSeconds = node.Whole("holdBackSeconds", 0, 600),
            Patches = new PatchTime(node.Whole("patchHour", 0, 23), node.Text("patchTimeZone")),
        };

        ServiceFleetArgs.CheckSize(settings.MinHosts, settings.MaxHosts);
        ServiceFleetArgs.CheckZones(region, settings.Zones);

        return settings;
    }
}
