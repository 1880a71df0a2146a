namespace Groundwork.Policies.Rules.Network;

/// <summary>What a network may reach is listed; the rest is denied.</summary>
public sealed class NetworkDeniesEgressByDefault : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-egress-default-deny",
        AppliesTo = ["gcp:compute/network:Network", FirewallRules.Classic, FirewallRules.PolicyRule],
        Severity = Severity.High,
        Summary = "Stolen data leaves by a connection nobody asked for.",
        Remediation = "Add an EGRESS rule that denies everything at the lowest priority, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:1.3.2", "pci-dss@4.0:1.4.4"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        stack.OfType("gcp:compute/network:Network").Select(network =>
        {
            var rules = RulesOf(network, stack).ToArray();
            var nothing = network.Violation("The network must have a firewall rule that denies all egress, got none.");
            var denied = Verdict.OneOf(rules.Select(DeniesEverything), nothing);
            return Verdict.All(
            [
                denied,
                .. rules.Select(static rule => AllowsEverything(rule).Not(
                    FirewallRules.Destinations(rule).Must("not let everything out to everywhere"))),
            ]);
        });

    static IEnumerable<ResourceInputs> RulesOf(ResourceInputs network, StackView stack) =>
        stack.ReferencedBy(network, FirewallRules.Classic, "network").Concat(stack
            .ReferencedBy(network, "gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation", "attachmentTarget")
            .SelectMany(association => stack.Targets(association, "firewallPolicy"))
            .DistinctBy(static policy => policy.Urn)
            .SelectMany(policy => stack.ReferencedBy(policy, FirewallRules.PolicyRule, "firewallPolicy")));

    static Verdict DeniesEverything(ResourceInputs rule) =>
        Verdict.All(FirewallRules.Denies(rule, "EGRESS"), IsEverywhere(rule), FirewallRules.IsForEverything(rule), IsForEverybody(rule));

    static Verdict AllowsEverything(ResourceInputs rule) =>
        Verdict.All(FirewallRules.Allows(rule, "EGRESS"), IsEverywhere(rule), FirewallRules.IsForEveryPort(rule));

    static Verdict IsEverywhere(ResourceInputs rule) => FirewallRules.IsWide(FirewallRules.Destinations(rule));

    static Verdict IsForEverybody(ResourceInputs rule) =>
        Verdict.All(((string[])["targetTags", "targetServiceAccounts", "targetSecureTags"]).Select(path => rule.Require(path).Absent()));
}
