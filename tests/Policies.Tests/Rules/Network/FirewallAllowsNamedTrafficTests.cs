using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallAllowsNamedTrafficTests : ResourceRuleTests<FirewallAllowsNamedTraffic>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "it")
        .With("action", "allow")
        .With("direction", "EGRESS")
        .With("match.destFqdns", ["api.binance.com"])
        .With("match.layer4Configs[0].ipProtocol", "tcp")
        .With("match.layer4Configs[0].ports", ["443"]);

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("Google's own range, in", r => r.With("direction", "INGRESS")
            .Without("match.destFqdns")
            .With("match.srcIpRanges", ["35.235.240.0/20"])
            .With("match.layer4Configs[0].ports", ["22"]))
        .Accepts("a private range, out", r => r.Without("match.destFqdns").With("match.destIpRanges", ["10.10.32.0/20"]))
        .Rejects(
            r => r.With("match.layer4Configs[0].ipProtocol", "all"),
            "match.layer4Configs[0].ipProtocol must be one of tcp, udp, got all.")
        .MissingOrNull("match.layer4Configs[0].ipProtocol", "match.layer4Configs[0].ipProtocol must be one of tcp, udp, got nothing.")
        .MissingOrNull("match.layer4Configs[0].ports", "match.layer4Configs[0].ports must be set, got nothing.")
        .Rejects(
            r => r.With("match.destFqdns[0]", "api.binance.cox"),
            "match.destFqdns[0] must be in a domain that hosts may reach, got api.binance.cox.")
        .Rejects(
            r => r.With("match.layer4Configs[0].ports[0]", "1-65535"),
            "match.layer4Configs[0].ports[0] must be one of 22, 443, 3307, 5432, 8080, 8081, 8082, 8083, 8084, 9443, got 1-65535.")
        .Rejects(
            r => r.With("match.destIpRanges", ["10.0.0.0/12"]),
            "match.destIpRanges[0] must be Google's, private of /16 or narrower, or public of /24 or narrower, got 10.0.0.0/12.")
        .Rejects(
            r => r.With("match.srcIpRanges", ["198.51.0.0/20"]),
            "match.srcIpRanges[0] must be Google's, private of /16 or narrower, or public of /24 or narrower, got 198.51.0.0/20.")
        .Rejects(r => r.With("direction", "INGRESS"), "match.srcIpRanges must be set, got nothing.")
        .Rejects(
            r => r.Without("match.destFqdns"),
            "match.destIpRanges must be set, got nothing, or match.destFqdns must be set, got nothing.")
        .Rejects(r => r.Without("match.layer4Configs"), "match.layer4Configs must name a protocol, got nothing.")
        .Unknown("match.layer4Configs[0].ipProtocol")
        .Secret("match.layer4Configs[0].ipProtocol", "all", "match.layer4Configs[0].ipProtocol must be one of tcp, udp, got [secret].")
        .NotApplicable(r => r.With("action", "deny"), "It denies.");
}
