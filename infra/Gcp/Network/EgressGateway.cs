using System.Globalization;
using Compute = Pulumi.Gcp.Compute;

namespace Groundwork.Infra.Gcp.Network;

/// <summary>
/// The way out: per region a NAT whose addresses are reserved and stay, so that the other end can list them, and firewall
/// rules that let hosts reach the named destinations and Google's APIs, nothing else.
/// Defines the default route, and per region a <c>compute.Router</c>, its <c>compute.RouterNat</c> and protected
/// <c>compute.Address</c>es; one firewall rule per destination.
/// </summary>
public sealed class EgressGateway : ComponentResource
{
    /// <summary>Makes the gateway of <paramref name="args"/>.</summary>
    public EgressGateway(string name, EgressGatewayArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/network:EgressGateway", name, args, options)
    {
        EgressGatewayArgs.CheckPorts(args.MinPortsPerHost, args.MaxPortsPerHost);

        foreach (var region in args.Regions)
            _ = Require.OneOf(region, [.. args.Network.Subnets.Keys], "Egress region");

        var api = args.Cloud.Services.Api(GoogleApi.Compute);

        _ = new Compute.Route($"{name}-route-default", new()
        {
            Network = args.Network.NetworkId,
            Description = "Way out for NAT; the firewall decides who may take it, and where to.",
            DestRange = "0.0.0.0/0",
            NextHopGateway = "default-internet-gateway",
            Priority = 1_000,
        }, Child.Of(this, api));

        Addresses = args.Regions.ToImmutableSortedDictionary(
            region => region,
            region => NewRegion(name, region, args),
            StringComparer.Ordinal);

        args.Network.Firewall.Add(this, name, Rules(args));

        RegisterOutputs();
    }

    /// <summary>Addresses that the outside sees, by region; they stay as long as the stack does. Unknown until first applied.</summary>
    public ImmutableSortedDictionary<string, Output<ImmutableArray<string>>> Addresses { get; }

    Output<ImmutableArray<string>> NewRegion(string name, string region, EgressGatewayArgs args)
    {
        var api = args.Cloud.Services.Api(GoogleApi.Compute);

        var addresses = Enumerable.Range(1, args.AddressesPerRegion).Select(number => new Compute.Address(
            string.Create(CultureInfo.InvariantCulture, $"{name}-address-{region}-{number}"),
            new()
            {
                Description = "Address of outgoing connections, listed by exchanges: never release it.",
                Region = region,
                AddressType = "EXTERNAL",
                NetworkTier = "PREMIUM",
                Labels = args.Cloud.Labels.For("egress"),
            },
            Child.Stateful(this, api))).ToArray();

        var router = new Compute.Router($"{name}-router-{region}", new()
        {
            Description = "Carries the NAT of its region.",
            Network = args.Network.NetworkId,
            Region = region,
        }, Child.Of(this, api));

        _ = new Compute.RouterNat($"{name}-nat-{region}", new()
        {
            Router = router.Name,
            Region = region,
            NatIpAllocateOption = "MANUAL_ONLY",
            NatIps = addresses.Select(address => address.SelfLink).ToArray(),
            SourceSubnetworkIpRangesToNat = "LIST_OF_SUBNETWORKS",
            Subnetworks = new Compute.Inputs.RouterNatSubnetworkArgs
            {
                Name = args.Network.Subnets[region].Id,
                SourceIpRangesToNats = "ALL_IP_RANGES",
            },
            EnableDynamicPortAllocation = true,
            EnableEndpointIndependentMapping = false,
            MinPortsPerVm = args.MinPortsPerHost,
            MaxPortsPerVm = args.MaxPortsPerHost,
            LogConfig = new Compute.Inputs.RouterNatLogConfigArgs { Enable = true, Filter = "ALL" },
        }, Child.Of(this, api));

        return Output.All(addresses.Select(address => address.IPAddress));
    }

    static IEnumerable<FirewallRule> Rules(EgressGatewayArgs args) =>
    [
        new FirewallRule
        {
            Key = "to-google-apis",
            Band = FirewallBand.Egress,
            Offset = 0,
            Direction = FirewallDirection.Egress,
            Description = "Google's APIs, by their restricted address.",
            Protocols = ["tcp:443"],
            Ranges = [PrivateNetwork.RestrictedGoogleRange],
        },
        .. args.Destinations.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new FirewallRule
        {
            Key = $"to-{entry.Key}",
            Band = FirewallBand.Egress,
            Offset = entry.Value.Offset,
            Direction = FirewallDirection.Egress,
            Description = $"Out to {entry.Key}.",
            Protocols = [$"tcp:{string.Join(',', entry.Value.Ports.Select(port => port.ToString(CultureInfo.InvariantCulture)))}"],
            Hosts = entry.Value.Hosts,
            ServiceAccounts = args.ServiceAccounts,
        }),
    ];
}
