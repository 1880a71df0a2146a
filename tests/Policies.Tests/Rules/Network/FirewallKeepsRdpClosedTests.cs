using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallKeepsRdpClosedTests : ResourceRuleTests<FirewallKeepsRdpClosed>
{
    static readonly ResourceInputs Iap = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "ssh")
        .With("direction", "INGRESS")
        .With("action", "allow")
        .With("match.srcIpRanges", ["35.235.240.0/20"])
        .With("match.layer4Configs[0].ipProtocol", "tcp")
        .With("match.layer4Configs[0].ports", ["3389"]);

    static readonly ResourceInputs Classic = new ResourceInputs("gcp:compute/firewall:Firewall", "ssh")
        .With("sourceRanges", ["35.235.240.0/20"])
        .With("allows[0].protocol", "tcp")
        .With("allows[0].ports", ["3389"]);

    protected override RuleCases Cases => new RuleCases(Iap)
        .Accepts("everybody is turned away", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("action", "deny"))
        .Accepts("a rule that is off", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("disabled", true))
        .Accepts("the way out", r => r.With("direction", "EGRESS").With("match.srcIpRanges", ["0.0.0.0/0"]))
        .Accepts("another port", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["443"]))
        .Accepts("ICMP from everywhere", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ipProtocol", "icmp"))
        .Accepts("a classic rule for IAP", _ => Classic)
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/0"]), "match.srcIpRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(r => r.With("match.srcIpRanges", ["::/0"]), "match.srcIpRanges must not let everybody reach port 3389, got [::/0].")
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/1", "128.0.0.0/1"]), "match.srcIpRanges must not let everybody reach port 3389, got [0.0.0.0/1, 128.0.0.0/1].")
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports", ["3387-3391"]), "match.srcIpRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).Without("match.layer4Configs[0].ports"), "match.srcIpRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ipProtocol", "all").Without("match.layer4Configs[0].ports"), "match.srcIpRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ipProtocol", "icmp").With("match.layer4Configs[1].ipProtocol", "tcp").With("match.layer4Configs[1].ports", ["3389"]), "match.srcIpRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]), "sourceRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]).With("sourceTags", ["bastion"]), "sourceRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Rejects(_ => Classic.With("sourceRanges", ["0.0.0.0/0"]).With("allows[0].protocol", "6"), "sourceRanges must not let everybody reach port 3389, got [0.0.0.0/0].")
        .Accepts("a classic rule for a service account", _ => Classic.Without("sourceRanges").With("sourceServiceAccounts", ["bastion@p.iam.gserviceaccount.com"]))
        .MissingOrNull("match.srcIpRanges", "match.srcIpRanges must not let everybody reach port 3389, got nothing.")
        .Unknown("match.srcIpRanges")
        .Unknown("match.srcIpRanges[0]")
        .Rejects(r => r.With("match.srcIpRanges[0]", ResourceInputs.Unknown).With("match.srcIpRanges[1]", "0.0.0.0/0"), "match.srcIpRanges must not let everybody reach port 3389, got [[unknown], 0.0.0.0/0].")
        .Undetermined("an unknown port", r => r.With("match.srcIpRanges", ["0.0.0.0/0"]).With("match.layer4Configs[0].ports[0]", ResourceInputs.Unknown))
        .Secret("match.srcIpRanges[0]", "0.0.0.0/0", "match.srcIpRanges must not let everybody reach port 3389, got [[secret]].");
}
