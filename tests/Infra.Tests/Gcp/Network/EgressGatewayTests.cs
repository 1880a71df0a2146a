using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Tests.Gcp.Network;

public sealed class EgressGatewayTests
{
    const string Nat = "gcp:compute/routerNat:RouterNat";
    const string Address = "gcp:compute/address:Address";
    const string Rule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";

    static readonly Dictionary<string, EgressDestination> Exchanges = new()
    {
        ["binance"] = new() { Offset = 1, Hosts = ["api.binance.com", "stream.binance.com"], Ports = [443, 9443] },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defines_reserved_protected_addresses_in_every_region(bool isPreview)
    {
        var program = await Gateway(isPreview: isPreview);

        Assert.Equal(
            ["egress-address-us-central1-1", "egress-address-us-central1-2", "egress-address-us-east1-1", "egress-address-us-east1-2"],
            program.OfType(Address).Select(address => address.Name));
        Assert.All(program.OfType(Address), address =>
        {
            Assert.Equal("EXTERNAL", address["addressType"]);
            Assert.Equal("PREMIUM", address["networkTier"]);
            Assert.True(address.IsProtected);
        });
    }

    [Fact]
    public async Task Translates_by_the_reserved_addresses_only()
    {
        var nat = (await Gateway())[Nat, "egress-nat-us-east1"];

        Assert.Equal("MANUAL_ONLY", nat["natIpAllocateOption"]);
        Assert.Equal("us-east1", nat["region"]);
        Assert.Equal("LIST_OF_SUBNETWORKS", nat["sourceSubnetworkIpRangesToNat"]);
        Assert.Equal("network-subnet-us-east1-id", nat["subnetworks[0].name"]);
        Assert.Equal(true, nat["enableDynamicPortAllocation"]);
        Assert.Equal(false, nat["enableEndpointIndependentMapping"]);
        Assert.Equal(1_024.0, nat["minPortsPerVm"]);
        Assert.Equal(16_384.0, nat["maxPortsPerVm"]);
        Assert.Equal(true, nat["logConfig.enable"]);
    }

    [Fact]
    public async Task Lets_the_named_accounts_reach_the_named_hosts()
    {
        var rule = (await Gateway())[Rule, "egress-firewall-to-binance"];

        Assert.Equal("EGRESS", rule["direction"]);
        Assert.Equal("allow", rule["action"]);
        Assert.Equal(6_001.0, rule["priority"]);
        Assert.Equal(["api.binance.com", "stream.binance.com"], rule.Texts("match.destFqdns"));
        Assert.Equal(["443", "9443"], rule.Texts("match.layer4Configs[0].ports"));
        Assert.Equal(["bot@example.iam.gserviceaccount.com"], rule.Texts("targetServiceAccounts"));
        Assert.Null(rule["match.destIpRanges"]);
    }

    [Fact]
    public async Task Opens_nothing_else_but_Googles_APIs()
    {
        var program = await Gateway();

        var outwards = program.OfType(Rule)
            .Where(rule => (string)rule["direction"]! == "EGRESS" && (string)rule["action"]! == "allow")
            .ToArray();

        Assert.Equal(["egress-firewall-to-binance", "egress-firewall-to-google-apis"], outwards.Select(rule => rule.Name));
        Assert.Equal(["199.36.153.4/30"], outwards[1].Texts("match.destIpRanges"));
        Assert.Equal(["443"], outwards[1].Texts("match.layer4Configs[0].ports"));
    }

    [Fact]
    public async Task Publishes_the_addresses_by_region()
    {
        EgressGateway? gateway = null;

        _ = await TestProgram.Run(() => gateway = New());

        Assert.Equal(["us-central1", "us-east1"], gateway!.Addresses.Keys);
    }

    [Theory]
    [InlineData("*.binance.com")]
    [InlineData("binance")]
    [InlineData("API.binance.com")]
    [InlineData("api.binance.com.")]
    [InlineData("https://api.binance.com")]
    [InlineData("203.0.113.7")]
    public void Refuses_what_is_no_whole_host_name(string host)
    {
        var error = Assert.Throws<ArgumentException>(() => new EgressDestination { Offset = 1, Hosts = [host] });

        Assert.Equal(
            $"Hosts must be a whole lower-case host name without wildcards, such as api.example.com, got '{host}'.",
            error.Message);
    }

    [Fact]
    public async Task Refuses_a_region_without_a_subnet()
    {
        var message = await Foundation.ErrorOf(() => New(regions: ["us-central1", "europe-west1"]));

        Assert.Contains("Egress region must be one of us-central1, us-east1, got 'europe-west1'.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, 4_096, "MinPortsPerHost must be a power of two between 64 and 32768, got 1000.")]
    [InlineData(1_024, 1_024, "MaxPortsPerHost must be above MinPortsPerHost (1024), got 1024.")]
    [InlineData(1_024, 131_072, "MaxPortsPerHost must be between 128 and 65536, got 131072.")]
    public void Refuses_ports_that_NAT_does_not_take(int min, int max, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => EgressGatewayArgs.CheckPorts(min, max));

        Assert.Equal(message, error.Message);
    }

    static Task<TestProgram> Gateway(bool isPreview = false) => TestProgram.Run(() => New(), isPreview);

    static EgressGateway New(IReadOnlyList<string>? regions = null)
    {
        var cloud = Foundation.Cloud();

        return new("egress", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            Regions = regions ?? Foundation.Regions.All,
            Destinations = Exchanges,
            ServiceAccounts = ["bot@example.iam.gserviceaccount.com"],
        });
    }
}
