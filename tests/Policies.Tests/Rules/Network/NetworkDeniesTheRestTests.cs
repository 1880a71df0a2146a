using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NetworkDeniesTheRestTests : StackRuleTests<NetworkDeniesTheRest>
{
    static readonly ResourceInputs Network = new("gcp:compute/network:Network", "trading");

    static readonly ResourceInputs Policy = new("gcp:compute/networkFirewallPolicy:NetworkFirewallPolicy", "policy");

    static readonly ResourceInputs Use = new ResourceInputs(
            "gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation",
            "use")
        .With("attachmentTarget", Network.Output("id"))
        .With("firewallPolicy", Policy.Output("name"));

    const string Wanted =
        "The network must have a firewall rule that denies INGRESS of 0.0.0.0/0 for everybody at 65000 or later, and logs it; got none.";

    static ResourceInputs Deny(string name, string direction, string range) => new ResourceInputs(
            "gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule",
            name)
        .With("firewallPolicy", Policy.Output("name"))
        .With("action", "deny")
        .With("direction", direction)
        .With("priority", 65530)
        .With("enableLogging", true)
        .With("match.layer4Configs[0].ipProtocol", "all")
        .With(direction == "INGRESS" ? "match.srcIpRanges" : "match.destIpRanges", [range]);

    protected override StackCases Cases => new StackCases(new StackView(
            Network,
            Policy,
            Use,
            Deny("in", "INGRESS", "0.0.0.0/0"),
            Deny("out", "EGRESS", "0.0.0.0/0"),
            Deny("in6", "INGRESS", "::/0"),
            Deny("out6", "EGRESS", "::/0")))
        .Rejects(s => s.Change("in", r => r.With("action", "allow")), Wanted)
        .Rejects(s => s.Change("in", r => r.With("priority", 100)), Wanted)
        .Rejects(s => s.Change("in", r => r.With("disabled", true)), Wanted)
        .Rejects(s => s.Change("in", r => r.With("targetServiceAccounts", ["bot"])), Wanted)
        .Rejects(s => s.Change("in", r => r.With("match.srcIpRanges", ["0.0.0.0/1"])), Wanted)
        .Rejects(s => s.Change("in", r => r.With("enableLogging", false)), Wanted)
        .MissingResource("in", Wanted)
        .Missing("in", "match", Wanted)
        .Null("in", "action", Wanted)
        .Unknown("in", "action")
        .Unknown("in", "priority")
        .Secret("in", "action", "allow", Wanted);
}
