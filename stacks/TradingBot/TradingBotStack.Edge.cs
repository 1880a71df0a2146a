namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Address that the internet reaches the system at.</summary>
    [Output("endpointAddress")]
    public Output<string> EndpointAddress => _edge.Endpoint.Address;

    /// <summary>Backend services whose capacity a failover moves.</summary>
    [Output("endpointBackendServices")]
    public Output<ImmutableArray<string>> EndpointBackendServices => _edge.Endpoint.BackendServices;

    /// <summary>Name servers that the parent of the public zone has to be told.</summary>
    [Output("endpointNameServers")]
    public Output<ImmutableArray<string>> EndpointNameServers => _edge.Endpoint.NameServers;
}
