using Groundwork.Infra.Edge;
using Groundwork.Infra.Hosts;
using Groundwork.Infra.Network;
using Groundwork.Infra.Observability;
using Groundwork.Infra.Platform;

namespace Groundwork.Stacks.TradingBot;

/// <summary>trading-bot's way in, and what looks into the traffic.</summary>
static class TradingBotEdge
{
    internal static PublicEndpoint Open(
        TradingBotSettings settings,
        ProjectServices services,
        PrivateNetwork network,
        AlertRouting alerting,
        ServiceFleet primary,
        ServiceFleet standby,
        ComponentResourceOptions project)
    {
        var edge = settings.Edge;

        double CapacityOf(string region) => region == settings.ActiveRegion ? edge.ActiveCapacity : edge.StandbyCapacity;

        if (edge.IntrusionDetection)
        {
            _ = new IntrusionDetection("intrusion", new()
            {
                Services = services,
                Labels = settings.Labels,
                Naming = settings.Naming,
                Channels = alerting.Channels,
                Network = network,
                Zones = new Dictionary<string, IReadOnlyList<string>>
                {
                    [settings.Regions.Primary] = settings.Hosts.Primary.Zones,
                    [settings.Regions.Standby] = settings.Hosts.Standby.Zones,
                },
            }, project);
        }

        return new PublicEndpoint("endpoint", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            Zone = edge.Zone,
            HostName = edge.HostName,
            Backends = new Dictionary<string, EndpointBackend>
            {
                [settings.Regions.Primary] = new(primary.InstanceGroup, CapacityOf(settings.Regions.Primary)),
                [settings.Regions.Standby] = new(standby.InstanceGroup, CapacityOf(settings.Regions.Standby)),
            },
            PortName = TradingBotHosts.CoreEngine,
            HealthPath = settings.Hosts.Units[TradingBotHosts.CoreEngine].HealthPath,
            HealthContent = edge.HealthContent,
            BlockedCountries = edge.BlockedCountries,
            RequestsPerMinute = edge.RequestsPerMinute,
            AnomalyConfidence = edge.AnomalyConfidence,
            OwaspSensitivity = edge.OwaspSensitivity,
            BlockedPerSecond = edge.BlockedPerSecond,
        }, project);
    }
}
