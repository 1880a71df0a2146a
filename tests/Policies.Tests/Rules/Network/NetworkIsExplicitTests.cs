using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NetworkIsExplicitTests : ResourceRuleTests<NetworkIsExplicit>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/network:Network", "it")
        .With("deleteDefaultRoutesOnCreate", true)
        .With("networkFirewallPolicyEnforcementOrder", "BEFORE_CLASSIC_FIREWALL");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("deleteDefaultRoutesOnCreate", false), "deleteDefaultRoutesOnCreate must be true, got false.")
        .MissingOrNull("deleteDefaultRoutesOnCreate", "deleteDefaultRoutesOnCreate must be true, got nothing.")
        .Rejects(
            r => r.With("networkFirewallPolicyEnforcementOrder", "AFTER_CLASSIC_FIREWALL"),
            "networkFirewallPolicyEnforcementOrder must be BEFORE_CLASSIC_FIREWALL, got AFTER_CLASSIC_FIREWALL.")
        .MissingOrNull(
            "networkFirewallPolicyEnforcementOrder",
            "networkFirewallPolicyEnforcementOrder must be BEFORE_CLASSIC_FIREWALL, got nothing.")
        .Unknown("deleteDefaultRoutesOnCreate")
        .Secret("deleteDefaultRoutesOnCreate", false, "deleteDefaultRoutesOnCreate must be true, got [secret].");
}
