using Groundwork.Infra.Gcp.Edge;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The way in, and what looks into the traffic.</summary>
sealed class Edge
{
    internal Edge(Foundation foundation, Network network, Hosts hosts)
    {
        var (settings, cloud) = (foundation.Settings, foundation.Cloud);
        var (primary, standby) = (settings.Regions.Primary, settings.Regions.Standby);

        double CapacityOf(string region) => region == settings.ActiveRegion ? settings.Edge.ActiveCapacity : settings.Edge.StandbyCapacity;

        if (settings.Edge.IntrusionDetection)
        {
            _ = new IntrusionDetection("intrusion", new()
            {
                Cloud = cloud,
                Network = network.Private,
                Zones = new Dictionary<string, IReadOnlyList<string>>
                {
                    [primary] = settings.Hosts.Primary.Zones,
                    [standby] = settings.Hosts.Standby.Zones,
                },
            }, cloud.Options);
        }

        Endpoint = new PublicEndpoint("endpoint", new()
        {
            Cloud = cloud,
            Zone = settings.Edge.Zone,
            HostName = settings.Edge.HostName,
            Backends = new Dictionary<string, EndpointBackend>
            {
                [primary] = new(hosts.Primary.InstanceGroup, CapacityOf(primary)),
                [standby] = new(hosts.Standby.InstanceGroup, CapacityOf(standby)),
            },
            PortName = HostNames.CoreEngine,
            HealthPath = settings.Hosts.Units[HostNames.CoreEngine].HealthPath,
            HealthContent = settings.Edge.HealthContent,
            BlockedCountries = settings.Edge.BlockedCountries,
            RequestsPerMinute = settings.Edge.RequestsPerMinute,
            AnomalyConfidence = settings.Edge.AnomalyConfidence,
            OwaspSensitivity = settings.Edge.OwaspSensitivity,
            BlockedPerSecond = settings.Edge.BlockedPerSecond,
        }, cloud.Options);
    }

    internal PublicEndpoint Endpoint { get; }
}
