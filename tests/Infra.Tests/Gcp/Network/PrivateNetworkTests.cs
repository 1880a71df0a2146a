using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Tests.Gcp.Network;

public sealed class PrivateNetworkTests
{
    const string Rule = "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Defines_a_network_without_subnets_or_routes_of_its_own(bool isPreview)
    {
        var network = (await Network(isPreview: isPreview)).Only("gcp:compute/network:Network");

        Assert.Equal("network", network.Name);
        Assert.Equal(false, network["autoCreateSubnetworks"]);
        Assert.Equal(true, network["deleteDefaultRoutesOnCreate"]);
        Assert.Equal("REGIONAL", network["routingMode"]);
        Assert.Equal("BEFORE_CLASSIC_FIREWALL", network["networkFirewallPolicyEnforcementOrder"]);
        Assert.Equal(["services-compute"], network.DependsOn);
    }

    [Fact]
    public async Task Defines_a_logged_private_subnet_per_region()
    {
        var program = await Network();

        var subnet = program["gcp:compute/subnetwork:Subnetwork", "network-subnet-us-east1"];

        Assert.Equal(2, program.OfType("gcp:compute/subnetwork:Subnetwork").Count());
        Assert.Equal("us-east1", subnet["region"]);
        Assert.Equal("10.10.16.0/20", subnet["ipCidrRange"]);
        Assert.Equal(true, subnet["privateIpGoogleAccess"]);
        Assert.Equal("IPV4_ONLY", subnet["stackType"]);
        Assert.Equal("INTERVAL_5_SEC", subnet["logConfig.aggregationInterval"]);
        Assert.Equal(0.5, subnet["logConfig.flowSampling"]);
        Assert.Equal("INCLUDE_ALL_METADATA", subnet["logConfig.metadata"]);
        Assert.Null(subnet["secondaryIpRanges"]);
    }

    [Fact]
    public async Task Gives_a_subnet_its_secondary_ranges()
    {
        var addresses = new AddressPlan(
            new Dictionary<string, SubnetPlan>
            {
                ["us-central1"] = new(
                    CidrRange.Parse("10.10.0.0/20"),
                    new Dictionary<string, CidrRange>
                    {
                        ["services"] = CidrRange.Parse("10.41.0.0/20"),
                        ["pods"] = CidrRange.Parse("10.40.0.0/16"),
                    }),
            },
            CidrRange.Parse("10.10.32.0/20"));

        var subnet = (await Network(addresses: addresses)).Only("gcp:compute/subnetwork:Subnetwork");

        Assert.Equal("pods", subnet["secondaryIpRanges[0].rangeName"]);
        Assert.Equal("10.40.0.0/16", subnet["secondaryIpRanges[0].ipCidrRange"]);
        Assert.Equal("services", subnet["secondaryIpRanges[1].rangeName"]);
    }

    [Fact]
    public async Task Routes_to_Googles_restricted_address_and_nowhere_else()
    {
        var route = (await Network()).Only("gcp:compute/route:Route");

        Assert.Equal("199.36.153.4/30", route["destRange"]);
        Assert.Equal("default-internet-gateway", route["nextHopGateway"]);
    }

    [Theory]
    [InlineData("googleapis-com", "googleapis.com.")]
    [InlineData("pkg-dev", "pkg.dev.")]
    [InlineData("gcr-io", "gcr.io.")]
    [InlineData("run-app", "run.app.")]
    public async Task Resolves_Googles_names_to_the_restricted_address(string key, string domain)
    {
        var program = await Network();

        var zone = program["gcp:dns/managedZone:ManagedZone", $"network-zone-{key}"];
        var address = program["gcp:dns/recordSet:RecordSet", $"network-zone-{key}-address"];
        var any = program["gcp:dns/recordSet:RecordSet", $"network-zone-{key}-any"];

        Assert.Equal(domain, zone["dnsName"]);
        Assert.Equal("private", zone["visibility"]);
        Assert.Equal("network-id", zone["privateVisibilityConfig.networks[0].networkUrl"]);
        Assert.Equal(["199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7"], address.Texts("rrdatas"));
        Assert.Equal($"*.{domain}", any["name"]);
        Assert.Equal([domain], any.Texts("rrdatas"));
    }

    [Fact]
    public async Task Logs_name_queries()
    {
        var policy = (await Network()).Only("gcp:dns/policy:Policy");

        Assert.Equal(true, policy["enableLogging"]);
        Assert.Equal("network-id", policy["networks[0].networkUrl"]);
        Assert.Equal(["services-dns"], policy.DependsOn);
    }

    [Fact]
    public async Task Reserves_the_range_of_private_services_and_connects_it()
    {
        var program = await Network();

        var range = program.Only("gcp:compute/globalAddress:GlobalAddress");
        var connection = program.Only("gcp:servicenetworking/connection:Connection");

        Assert.Equal("10.10.32.0", range["address"]);
        Assert.Equal(20.0, range["prefixLength"]);
        Assert.Equal("VPC_PEERING", range["purpose"]);
        Assert.Equal("INTERNAL", range["addressType"]);
        Assert.Equal("servicenetworking.googleapis.com", connection["service"]);
        Assert.Equal("ABANDON", connection["deletionPolicy"]);
        Assert.Contains("services-servicenetworking", connection.DependsOn);
    }

    [Fact]
    public async Task Has_one_firewall_policy_associated_with_the_network_and_no_classic_rule()
    {
        var program = await Network();

        var association = program.Only("gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation");

        _ = program.Only("gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy");
        Assert.Equal("network-id", association["attachmentTarget"]);
        Assert.Empty(program.OfType("gcp:compute/firewall:Firewall"));
    }

    [Theory]
    [InlineData("network-firewall-deny-all-ingress", "INGRESS", "match.srcIpRanges", "0.0.0.0/0", 65_530.0)]
    [InlineData("network-firewall-deny-all-egress", "EGRESS", "match.destIpRanges", "0.0.0.0/0", 65_531.0)]
    [InlineData("network-firewall-deny-all-ingress-ipv6", "INGRESS", "match.srcIpRanges", "::/0", 65_532.0)]
    [InlineData("network-firewall-deny-all-egress-ipv6", "EGRESS", "match.destIpRanges", "::/0", 65_533.0)]
    public async Task Denies_and_logs_all_else_both_ways(string name, string direction, string path, string range, double priority)
    {
        var program = await Network();

        var rule = program[Rule, name];

        Assert.Equal("deny", rule["action"]);
        Assert.Equal(direction, rule["direction"]);
        Assert.Equal([range], rule.Texts(path));
        Assert.Equal("all", rule["match.layer4Configs[0].ipProtocol"]);
        Assert.Equal(priority, rule["priority"]);
        Assert.Equal(true, rule["enableLogging"]);
        Assert.All(
            program.OfType(Rule).Where(other => (string)other["action"]! == "allow"),
            allowed => Assert.True((double)allowed["priority"]! < priority));
    }

    [Fact]
    public async Task Admits_SSH_through_IAP_and_from_named_ranges_only()
    {
        var program = await Network(new() { ["operations-vpn"] = new() { Offset = 7, Range = CidrRange.Parse("198.51.100.0/28") } });

        var allowed = program.OfType(Rule).Where(rule => (string)rule["action"]! == "allow").ToArray();

        Assert.Equal(["network-firewall-ssh-from-iap", "network-firewall-ssh-from-operations-vpn"], allowed.Select(rule => rule.Name));
        Assert.Equal(["35.235.240.0/20"], allowed[0].Texts("match.srcIpRanges"));
        Assert.Equal(["198.51.100.0/28"], allowed[1].Texts("match.srcIpRanges"));
        Assert.Equal(2_007.0, allowed[1]["priority"]);
        Assert.All(allowed, rule =>
        {
            Assert.Equal("INGRESS", rule["direction"]);
            Assert.Equal("tcp", rule["match.layer4Configs[0].ipProtocol"]);
            Assert.Equal(["22"], rule.Texts("match.layer4Configs[0].ports"));
            Assert.Equal(true, rule["enableLogging"]);
        });
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("0.0.0.0/1")]
    [InlineData("128.0.0.0/1")]
    [InlineData("64.0.0.0/2")]
    [InlineData("11.0.0.0/8")]
    [InlineData("198.50.0.0/15")]
    [InlineData("::/0")]
    [InlineData("8000::/1")]
    [InlineData("2000::/3")]
    public void Refuses_SSH_from_everywhere_or_a_piece_of_it(string range)
    {
        var error = Assert.Throws<ArgumentException>(() => new SshSource { Offset = 1, Range = CidrRange.Parse(range) });

        Assert.Equal($"An SSH source must be a range no wider than /16 (IPv6: /32), got {range}.", error.Message);
    }

    [Theory]
    [InlineData("::/32")]
    [InlineData("::/64")]
    [InlineData("::fffe:0:0/95")]
    public void Refuses_SSH_from_all_of_IPv4_within_IPv6(string range)
    {
        var error = Assert.Throws<ArgumentException>(() => new SshSource { Offset = 1, Range = CidrRange.Parse(range) });

        Assert.Equal($"An SSH source must not hold all of IPv4 (::ffff:0:0/96), got {range}.", error.Message);
    }

    [Fact]
    public async Task Refuses_two_SSH_sources_of_one_priority()
    {
        var message = await Foundation.ErrorOf(() => New(new()
        {
            ["office"] = new() { Offset = 1, Range = CidrRange.Parse("198.51.100.0/28") },
            ["vpn"] = new() { Offset = 1, Range = CidrRange.Parse("203.0.113.0/28") },
        }));

        Assert.Contains(
            "Firewall priority 2001 is used twice, by network-firewall-ssh-from-office and by network-firewall-ssh-from-vpn; "
                + "give one another offset.",
            message,
            StringComparison.Ordinal);
    }

    static Task<TestProgram> Network(Dictionary<string, SshSource>? ssh = null, AddressPlan? addresses = null, bool isPreview = false) =>
        TestProgram.Run(() => New(ssh ?? [], addresses), isPreview);

    static PrivateNetwork New(Dictionary<string, SshSource> ssh, AddressPlan? addresses = null) => new("network", new()
    {
        Cloud = Foundation.Cloud(),
        Addresses = addresses ?? Foundation.Addresses,
        SshSources = ssh,
    });
}
