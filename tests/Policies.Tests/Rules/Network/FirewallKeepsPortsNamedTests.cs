using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallKeepsPortsNamedTests : ResourceRuleTests<FirewallKeepsPortsNamed>
{
    static readonly ResourceInputs Iap = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "web")
        .With("direction", "INGRESS")
        .With("action", "allow")
        .With("match.srcIpRanges", ["35.235.240.0/20"])
        .With("match.layer4Configs[0].ipProtocol", "tcp")
        .With("match.layer4Configs[0].ports", ["443"]);

    static readonly ResourceInputs Classic = new ResourceInputs("gcp:compute/firewall:Firewall", "web")
        .With("sourceRanges", ["35.235.240.0/20"])
        .With("allows[0].protocol", "tcp")
        .With("allows[0].ports", ["443"]);

    protected override RuleCases Cases => new RuleCases(Iap)
        .Accepts("one port for everybody", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]))
        .Accepts("every port for one range", r => r.Without("match.layer4Configs[0].ports"))
        .Accepts("a classic rule for one range", _ => Classic)
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).Without("match.layer4Configs[0].ports"),
            "match.srcIpRanges must not let everybody reach every port, got [0.0.0.0/0].")
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["0-65535"]),
            "match.srcIpRanges must not let everybody reach every port, got [0.0.0.0/0].")
        .Rejects(
            r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["1-65535"]),
            "match.srcIpRanges must not let everybody reach every port, got [0.0.0.0/0].")
        .Rejects(
            _ => Classic.With("sourceRanges", ["0.0.0.0/0"]).Without("allows[0].ports"),
            "sourceRanges must not let everybody reach every port, got [0.0.0.0/0].")
        .Missing("match.layer4Configs[0].ports")
        .Null("match.layer4Configs[0].ports")
        .Undetermined(
            "an unknown source for every port",
            r => r.With("match.srcIpRanges", ResourceInputs.Unknown).Without("match.layer4Configs[0].ports"))
        .Secret("match.layer4Configs[0].ports", "443");
}
