using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallKeepsDataPortsClosedTests : ResourceRuleTests<FirewallKeepsDataPortsClosed>
{
    static readonly ResourceInputs Iap = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "database")
        .With("direction", "INGRESS")
        .With("action", "allow")
        .With("match.srcIpRanges", ["35.235.240.0/20"])
        .With("match.layer4Configs[0].ipProtocol", "tcp")
        .With("match.layer4Configs[0].ports", ["5432"]);

    static readonly ResourceInputs Classic = new ResourceInputs("gcp:compute/firewall:Firewall", "database")
        .With("sourceRanges", ["35.235.240.0/20"])
        .With("allows[0].protocol", "tcp")
        .With("allows[0].ports", ["5432"]);

    protected override RuleCases Cases => new RuleCases(Iap)
        .Accepts("the web", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["443"]))
        .Accepts("a classic rule for a named range", _ => Classic)
        .Accepts(
            "a port that isn't on the configured list",
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).Configured(Rule.Id, FirewallKeepsDataPortsClosed.Ports, ["6379"]))
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]),
            "match.srcIpRanges must not let everybody reach ports 5432, got [0.0.0.0/0].")
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["5000-7000"]),
            "match.srcIpRanges must not let everybody reach ports 5432, 5433, 6379, 7000-7001, got [0.0.0.0/0].")
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"])
                .With("match.layer4Configs[0].ipProtocol", "udp")
                .With("match.layer4Configs[0].ports", ["11211"]),
            "match.srcIpRanges must not let everybody reach ports 11211, got [0.0.0.0/0].")
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]), "sourceRanges must not let everybody reach ports 5432, got [0.0.0.0/0].")
        .MissingOrNull("match.srcIpRanges", "match.srcIpRanges must not let everybody reach ports 5432, got nothing.")
        .Unknown("match.srcIpRanges")
        .Secret("match.srcIpRanges[0]", "0.0.0.0/0", "match.srcIpRanges must not let everybody reach ports 5432, got [[secret]].");
}
