using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallRulesAreInForceTests : ResourceRuleTests<FirewallRulesAreInForce>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "it")
        .With("disabled", false)
        .With("action", "allow")
        .With("direction", "INGRESS");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("denying everything", r => r.With("action", "deny").With("match.layer4Configs[0].ipProtocol", "all"))
        .Rejects(r => r.With("action", "goto_next"), "action must be one of allow, deny, got goto_next.")
        .MissingOrNull("action", "action must be one of allow, deny, got nothing.")
        .Rejects(r => r.With("disabled", true), "disabled must be false, got true.")
        .MissingOrNull("disabled")
        .Rejects(r => r.With("direction", "BOTH"), "direction must be one of INGRESS, EGRESS, got BOTH.")
        .MissingOrNull("direction", "direction must be one of INGRESS, EGRESS, got nothing.")
        .Rejects(
            r => r.With("action", "deny").With("match.layer4Configs[0].ipProtocol", "tcp"),
            "match.layer4Configs must include every protocol, got [{ipProtocol: tcp}].")
        .Unknown("action")
        .Secret("action", "goto_next", "action must be one of allow, deny, got [secret].");
}
