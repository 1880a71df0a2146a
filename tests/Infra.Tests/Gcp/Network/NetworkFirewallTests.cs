using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Tests.Gcp.Network;

public sealed class NetworkFirewallTests
{
    static readonly FirewallRule Health = new()
    {
        Key = "health-checks",
        Band = FirewallBand.HealthChecks,
        Offset = 3,
        Direction = FirewallDirection.Ingress,
        Description = "Google's health checks.",
        Protocols = ["tcp:8080,9000-9010"],
        Ranges = ["35.191.0.0/16", "130.211.0.0/22"],
        ServiceAccounts = ["bot@trading-bot-test.iam.gserviceaccount.com"],
    };

    [Fact]
    public async Task Adds_a_rule_in_its_band_as_a_child_of_the_component_it_serves()
    {
        var program = await TestProgram.Run(() => Add(Health));

        var rule = program["gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "fleet-firewall-health-checks"];

        Assert.Equal("services", rule.Parent);
        Assert.Equal(3_003.0, rule["priority"]);
        Assert.Equal("allow", rule["action"]);
        Assert.Equal(["8080", "9000-9010"], rule.Texts("match.layer4Configs[0].ports"));
        Assert.Equal(["35.191.0.0/16", "130.211.0.0/22"], rule.Texts("match.srcIpRanges"));
        Assert.Equal(["bot@trading-bot-test.iam.gserviceaccount.com"], rule.Texts("targetServiceAccounts"));
        Assert.Null(rule["match.destIpRanges"]);
        Assert.Null(rule["match.destFqdns"]);
    }

    [Fact]
    public async Task Sends_no_empty_list()
    {
        var program = await TestProgram.Run(() => Add(Health with { ServiceAccounts = [] }));

        var rule = program["gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "fleet-firewall-health-checks"];

        Assert.DoesNotContain("targetServiceAccounts", rule.Inputs.Keys);
    }

    [Fact]
    public async Task Refuses_a_priority_used_twice()
    {
        var message = await Foundation.ErrorOf(() => Add(Health, Health with { Key = "probes" }));

        Assert.Contains(
            "Firewall priority 3003 is used twice, by fleet-firewall-health-checks and by fleet-firewall-probes; give one another offset.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_ingress_from_nowhere()
    {
        var message = await Foundation.ErrorOf(() => Add(Health with { Ranges = [] }));

        Assert.Contains(
            "Firewall rule fleet-firewall-health-checks must have Ranges to come from, got none.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_egress_to_nowhere()
    {
        var message = await Foundation.ErrorOf(() => Add(Health with { Direction = FirewallDirection.Egress, Ranges = [] }));

        Assert.Contains(
            "Firewall rule fleet-firewall-health-checks must have Ranges or Hosts to go to, got neither.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_ingress_by_host_name()
    {
        var message = await Foundation.ErrorOf(() => Add(Health with { Hosts = ["api.example.com"] }));

        Assert.Contains(
            "Firewall rule fleet-firewall-health-checks must not have Hosts: host names are for egress only.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("tcp:")]
    [InlineData("tcp:22;80")]
    [InlineData("icmp:1")]
    public void Rejects_what_is_no_protocol(string protocol)
    {
        var error = Assert.Throws<ArgumentException>(() => Health with { Protocols = [protocol] });

        Assert.Equal($"Protocols must be a protocol such as tcp:443, icmp or all, got '{protocol}'.", error.Message);
    }

    static void Add(params FirewallRule[] rules)
    {
        var cloud = Foundation.Cloud();

        Foundation.Network(cloud).Firewall.Add(cloud.Services, "fleet", rules);
    }
}
