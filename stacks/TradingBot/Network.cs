using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The private network of both regions, and the way out.</summary>
sealed class Network
{
    internal Network(Foundation foundation)
    {
        var (settings, cloud) = (foundation.Settings, foundation.Cloud);

        Private = new PrivateNetwork("network", new()
        {
            Cloud = cloud,
            Addresses = settings.Network.Addresses,
            SshSources = settings.Network.SshSources,
            FlowSampling = settings.Network.FlowSampling,
        }, cloud.Options);

        Egress = new EgressGateway("egress", new()
        {
            Cloud = cloud,
            Network = Private,
            Regions = settings.Regions.All,
            AddressesPerRegion = settings.Egress.AddressesPerRegion,
            MinPortsPerHost = settings.Egress.MinPortsPerHost,
            MaxPortsPerHost = settings.Egress.MaxPortsPerHost,
            Destinations = settings.Egress.Destinations,
            ServiceAccounts = [foundation.Identities.Bot.Email],
        }, cloud.Options);
    }

    internal PrivateNetwork Private { get; }

    internal EgressGateway Egress { get; }
}
