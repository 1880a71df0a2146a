using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NetworkDeniesEgressByDefaultTests : StackRuleTests<NetworkDeniesEgressByDefault>
{
    const string Nothing = "The network must have a firewall rule that denies all egress, got none.";

    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Policy = new("gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy", "policy");

    static readonly ResourceInputs Association = new ResourceInputs(
            "gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation",
            "association")
        .With("attachmentTarget", Network.Output("id"))
        .With("firewallPolicy", Policy.Output("name"));

    static readonly ResourceInputs Deny = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "deny")
        .With("firewallPolicy", Policy.Output("name"))
        .With("direction", "EGRESS")
        .With("action", "deny")
        .With("priority", 2_000_000)
        .With("match.destIpRanges", ["0.0.0.0/0"])
        .With("match.layer4Configs[0].ipProtocol", "all");

    static readonly ResourceInputs Allow = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "exchange")
        .With("firewallPolicy", Policy.Output("name"))
        .With("direction", "EGRESS")
        .With("action", "allow")
        .With("match.destFqdns", ["api.exchange.example"])
        .With("match.layer4Configs[0].ipProtocol", "tcp")
        .With("match.layer4Configs[0].ports", ["443"]);

    protected override StackCases Cases => new StackCases(new StackView(Network, Policy, Association, Deny, Allow))
        .Accepts("the web for everybody, by its port", s => s.Change("exchange", r => r.With("match.destIpRanges", ["0.0.0.0/0"])))
        .Accepts("a classic rule", s => s.Without("deny").With(new ResourceInputs("gcp:compute/firewall:Firewall", "deny-classic")
            .With("network", Network.Output("id"))
            .With("direction", "EGRESS")
            .With("destinationRanges", ["0.0.0.0/0"])
            .With("denies[0].protocol", "all")))
        .Rejects(
            s => s.Change("deny", r => r.With("action", "allow")),
            Nothing,
            "match.destIpRanges must not let everything out to everywhere, got [0.0.0.0/0].")
        .Rejects(s => s.Change("deny", r => r.With("disabled", true)), Nothing)
        .Rejects(s => s.Change("deny", r => r.With("direction", "INGRESS")), Nothing)
        .Rejects(s => s.Change("deny", r => r.With("match.destIpRanges", ["10.0.0.0/8"])), Nothing)
        .Rejects(s => s.Change("deny", r => r.With("match.layer4Configs[0].ipProtocol", "tcp")), Nothing)
        .Rejects(s => s.Change("deny", r => r.With("targetServiceAccounts", ["one@p.iam.gserviceaccount.com"])), Nothing)
        .Rejects(
            s => s.Change(
                "exchange",
                r => r.With("match.destIpRanges", ["0.0.0.0/1", "128.0.0.0/1"]).Without("match.layer4Configs[0].ports")),
            "match.destIpRanges must not let everything out to everywhere, got [0.0.0.0/1, 128.0.0.0/1].")
        .MissingResource("deny", Nothing)
        .MissingResource("association", Nothing)
        .Missing("deny", "match.destIpRanges", Nothing)
        .Null("deny", "match.destIpRanges", Nothing)
        .Unknown("deny", "action")
        .Unknown("deny", "match.destIpRanges")
        .Secret("deny", "action", "allow", Nothing, "match.destIpRanges must not let everything out to everywhere, got [0.0.0.0/0].");
}
