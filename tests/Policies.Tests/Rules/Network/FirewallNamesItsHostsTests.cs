using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class FirewallNamesItsHostsTests : ResourceRuleTests<FirewallNamesItsHosts>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule", "it")
        .With("action", "allow")
        .With("targetServiceAccounts", ["a@p.iam.gserviceaccount.com"])
        .With("match.destIpRanges", ["10.10.32.0/20"])
        .With("match.layer4Configs[0].ports", ["5432"]);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.Without("targetServiceAccounts"),
            "targetServiceAccounts must be set, got nothing, or targetSecureTags must be set, got nothing.")
        .MissingOrNull(
            "targetServiceAccounts",
            "targetServiceAccounts must be set, got nothing, or targetSecureTags must be set, got nothing.")
        .Unknown("targetServiceAccounts", Outcome.Passed)
        .NotApplicable(r => r.With("action", "deny"), "It denies.")
        .NotApplicable(r => r.With("match.layer4Configs[0].ports", ["22"]), "Administrators reach every host.")
        .NotApplicable(r => r.With("match.destIpRanges", ["199.36.153.4/30"]), "Every host reaches Google's APIs.")
        .Secret("targetServiceAccounts[0]", "a@p.iam.gserviceaccount.com");
}
