using Compute = Pulumi.Gcp.Compute;
using Dns = Pulumi.Gcp.Dns;
using ServiceNetworking = Pulumi.Gcp.ServiceNetworking;

namespace Groundwork.Infra.Gcp.Network;

/// <summary>
/// A network in which nothing is reachable, and from which nothing can be reached, unless a rule says so. Google's APIs are
/// reached by their restricted address, Cloud SQL by private services access; flows and name queries are logged.
/// Defines the network, a subnet per region, the route and private zones of the restricted address, private services
/// access, the DNS logging policy, and the one firewall policy with its deny-alls, its SSH rules and its association.
/// </summary>
public sealed class PrivateNetwork : ComponentResource
{
    /// <summary>Range of Google's restricted address, through which only APIs under VPC Service Controls are served.</summary>
    public const string RestrictedGoogleRange = "199.36.153.4/30";

    const string IapRange = "35.235.240.0/20";

    /// <summary>Makes the network of <paramref name="args"/>.</summary>
    public PrivateNetwork(string name, PrivateNetworkArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/network:PrivateNetwork", name, args, options)
    {
        var api = args.Cloud.Services.Api(GoogleApi.Compute);

        var network = new Compute.Network(name, new()
        {
            AutoCreateSubnetworks = false,
            DeleteDefaultRoutesOnCreate = true,
            // No dynamic routes cross regions: each region's NAT and routes serve its own hosts.
            RoutingMode = "REGIONAL",
            NetworkFirewallPolicyEnforcementOrder = "BEFORE_CLASSIC_FIREWALL",
            Description = "Private network; routes, egress and firewall are explicit.",
        }, Child.Of(this, api));

        NetworkId = network.Id;
        Addresses = args.Addresses;
        Subnets = args.Addresses.Subnets.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => NewSubnet($"{name}-subnet-{entry.Key}", entry.Key, entry.Value, network, args),
            StringComparer.Ordinal);

        var restrictedRoute = new Compute.Route($"{name}-route-google-apis", new()
        {
            Network = network.Id,
            Description = "Google's APIs, by their restricted address only.",
            DestRange = RestrictedGoogleRange,
            NextHopGateway = "default-internet-gateway",
            Priority = 100,
        }, Child.Of(this, api));

        _ = new Dns.Policy($"{name}-dns-policy", new()
        {
            Description = "Every name query of the network is logged.",
            EnableLogging = true,
            EnableInboundForwarding = false,
            Networks = new Dns.Inputs.PolicyNetworkArgs { NetworkUrl = network.Id },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Dns)));

        RestrictedGoogleZones.Define(this, name, network.Id, args.Cloud.Services, args.Cloud.Labels);

        var (range, connection) = NewPrivateServices(name, network, args);
        PrivateServicesRangeName = range.Name;
        PrivateServicesReady = [connection];

        var policy = new Compute.NetworkFirewallPolicy($"{name}-firewall", new()
        {
            Description = "The network's one firewall policy: what no rule allows is denied, both ways.",
        }, Child.Of(this, api));

        var association = new Compute.NetworkFirewallPolicyAssociation($"{name}-firewall-association", new()
        {
            FirewallPolicy = policy.Name,
            AttachmentTarget = network.Id,
        }, Child.Of(this, api));

        Firewall = new NetworkFirewall(policy, args.Cloud.Services);
        Firewall.Add(this, name, DenyAll());
        Firewall.Add(this, name, SshRules(args.SshSources));

        Ready = [restrictedRoute, association];

        RegisterOutputs();
    }

    /// <summary>Id of the network, <c>projects/…/global/networks/…</c>. Unknown until first applied.</summary>
    [Output("networkId")]
    public Output<string> NetworkId { get; }

    /// <summary>Name of the range that Cloud SQL takes its addresses from (<c>allocatedIpRange</c>). Unknown until first applied.</summary>
    [Output("privateServicesRangeName")]
    public Output<string> PrivateServicesRangeName { get; }

    /// <summary>The address plan it was made from.</summary>
    public AddressPlan Addresses { get; }

    /// <summary>Subnet of each region, by region.</summary>
    public ImmutableSortedDictionary<string, Compute.Subnetwork> Subnets { get; }

    /// <summary>The firewall policy, for components that add the rules of their own concern.</summary>
    public NetworkFirewall Firewall { get; }

    /// <summary>What a host has to depend on: before this the network is not yet closed.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>What an instance with a private services address has to depend on.</summary>
    public ImmutableArray<Resource> PrivateServicesReady { get; }

    Compute.Subnetwork NewSubnet(string name, string region, SubnetPlan plan, Compute.Network network, PrivateNetworkArgs args)
    {
        var subnet = new Compute.SubnetworkArgs
        {
            Network = network.Id,
            Region = region,
            IpCidrRange = plan.Range.ToString(),
            StackType = "IPV4_ONLY",
            PrivateIpGoogleAccess = true,
            LogConfig = new Compute.Inputs.SubnetworkLogConfigArgs
            {
                AggregationInterval = "INTERVAL_5_SEC",
                FlowSampling = args.FlowSampling,
                Metadata = "INCLUDE_ALL_METADATA",
            },
        };

        foreach (var (rangeName, range) in plan.Secondary.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            subnet.SecondaryIpRanges.Add(new Compute.Inputs.SubnetworkSecondaryIpRangeArgs
            {
                RangeName = rangeName,
                IpCidrRange = range.ToString(),
            });

        return new Compute.Subnetwork(name, subnet, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Compute)));
    }

    (Compute.GlobalAddress Range, ServiceNetworking.Connection Connection) NewPrivateServices(
        string name, Compute.Network network, PrivateNetworkArgs args)
    {
        var range = new Compute.GlobalAddress($"{name}-private-services", new()
        {
            Description = "Private services access: addresses of Cloud SQL and other services of Google.",
            AddressType = "INTERNAL",
            Purpose = "VPC_PEERING",
            Address = args.Addresses.PrivateServices.FirstAddress,
            PrefixLength = args.Addresses.PrivateServices.PrefixLength,
            Network = network.Id,
            Labels = args.Cloud.Labels.For("network"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Compute)));

        var connection = new ServiceNetworking.Connection($"{name}-private-services-connection", new()
        {
            Network = network.Id,
            Service = GoogleApi.ServiceNetworking,
            ReservedPeeringRanges = range.Name,
            // Google keeps the peering for days after the last instance is gone; deleting it fails until then.
            DeletionPolicy = "ABANDON",
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.ServiceNetworking, GoogleApi.Compute)));

        return (range, connection);
    }

    static IEnumerable<FirewallRule> DenyAll() =>
    [
        Deny("deny-all-ingress", 530, FirewallDirection.Ingress, "0.0.0.0/0"),
        Deny("deny-all-egress", 531, FirewallDirection.Egress, "0.0.0.0/0"),
        Deny("deny-all-ingress-ipv6", 532, FirewallDirection.Ingress, "::/0"),
        Deny("deny-all-egress-ipv6", 533, FirewallDirection.Egress, "::/0"),
    ];

    static FirewallRule Deny(string key, int offset, FirewallDirection direction, string everywhere) => new()
    {
        Key = key,
        Band = FirewallBand.DenyAll,
        Offset = offset,
        Direction = direction,
        Action = FirewallAction.Deny,
        Description = "What no rule before this one allows is denied, and logged.",
        Protocols = ["all"],
        Ranges = [everywhere],
    };

    static IEnumerable<FirewallRule> SshRules(IReadOnlyDictionary<string, SshSource> sources) =>
    [
        Ssh("ssh-from-iap", 0, IapRange, "SSH through Identity-Aware Proxy."),
        .. sources
            .OrderBy(source => source.Key, StringComparer.Ordinal)
            .Select(source => Ssh($"ssh-from-{source.Key}", source.Value.Offset, source.Value.Range.ToString(), $"SSH from {source.Key}.")),
    ];

    static FirewallRule Ssh(string key, int offset, string range, string description) => new()
    {
        Key = key,
        Band = FirewallBand.Ssh,
        Offset = offset,
        Direction = FirewallDirection.Ingress,
        Description = description,
        Protocols = ["tcp:22"],
        Ranges = [range],
    };
}
