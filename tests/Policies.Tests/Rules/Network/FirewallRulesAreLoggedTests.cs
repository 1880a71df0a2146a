using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallRulesAreLoggedTests : ResourceRuleTests<FirewallRulesAreLogged>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "it")
        .With("enableLogging", true);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("enableLogging", false), "enableLogging must be true, got false.")
        .MissingOrNull("enableLogging", "enableLogging must be true, got nothing.")
        .Add(
            CaseKind.Violating,
            "a classic rule",
            new ResourceInputs("gcp:compute/firewall:Firewall", "classic"),
            "logConfig must be set, got nothing.")
        .Unknown("enableLogging")
        .Secret("enableLogging", false, "enableLogging must be true, got [secret].");
}
