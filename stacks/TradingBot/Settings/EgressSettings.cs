using Groundwork.Infra.Gcp.Network;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>The way out: addresses, ports, and where to.</summary>
public sealed record EgressSettings
{
    /// <summary>Reserved addresses per region.</summary>
    public required int AddressesPerRegion { get; init; }

    /// <summary>Ports a host always has.</summary>
    public required int MinPortsPerHost { get; init; }

    /// <summary>Ports a host may take.</summary>
    public required int MaxPortsPerHost { get; init; }

    /// <summary>Where hosts may go, by key.</summary>
    public required IReadOnlyDictionary<string, EgressDestination> Destinations { get; init; }

    internal static EgressSettings Read(SettingsNode node)
    {
        var settings = new EgressSettings
        {
            AddressesPerRegion = node.Whole("addressesPerRegion", 1, 8),
            MinPortsPerHost = node.Whole("minPortsPerHost", 64, 32_768),
            MaxPortsPerHost = node.Whole("maxPortsPerHost", 128, 65_536),
            Destinations = node.Map("destinations", destination => new EgressDestination
            {
                Offset = destination.Whole("offset", 1, 999),
                Hosts = destination.Texts("hosts"),
                Ports = destination.Wholes("ports"),
            }),
        };

        EgressGatewayArgs.CheckPorts(settings.MinPortsPerHost, settings.MaxPortsPerHost);
        FirewallOffsets.CheckDistinct(settings.Destinations.Select(destination => (destination.Key, destination.Value.Offset)));

        return settings;
    }
}
