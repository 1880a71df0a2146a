namespace Groundwork.Policies.Rules.Network;

/// <summary>What no firewall rule allows is denied both ways, IPv4 and IPv6, and logged.</summary>
public sealed class NetworkDeniesTheRest : StackRule
{
    const string Association = "gcp:compute/networkFirewallPolicyAssociation:NetworkFirewallPolicyAssociation";

    /// <summary>Where denials begin.</summary>
    public static readonly Setting<int> FirstPriority = new(
        "firstPriority",
        "Priority from which on rules deny everything; all others come before.",
        65000);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-default-deny",
        AppliesTo = ["gcp:compute/network:Network", FirewallRules.PolicyRule],
        Severity = Severity.High,
        Summary = "The list of what is allowed is worth nothing without its end.",
        Remediation = "Use Infra.Gcp.Network.PrivateNetwork, whose policy ends with four denials.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:1.3.1", "pci-dss@4.0:1.3.2", "pci-dss@4.0:1.2.5"],
        Settings = [FirstPriority],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from network in stack.OfType("gcp:compute/network:Network")
        let rules = RulesOf(network, stack).ToArray()
        from direction in (string[])["INGRESS", "EGRESS"]
        from range in (string[])["0.0.0.0/0", "::/0"]
        let nothing = network.Violation(
            $"The network must have a firewall rule that denies {direction} of {range} for everybody at {Get(FirstPriority, stack)} or "
                + "later, and logs it; got none.")
        select Verdict.OneOf(rules.Select(rule => Denies(rule, direction, range, stack)), nothing);

    Verdict Denies(ResourceInputs rule, string direction, string range, StackView stack) => Verdict.All(
        FirewallRules.Denies(rule, direction),
        FirewallRules.IsForEverything(rule),
        rule.Each(direction == "INGRESS" ? "match.srcIpRanges" : "match.destIpRanges").Any(r => r.EqualTo(range), $"have {range}"),
        rule.Require("priority").AtLeast(Get(FirstPriority, stack)),
        rule.Require("enableLogging").True(),
        rule.Require("targetServiceAccounts").Absent(),
        rule.Require("targetSecureTags").Absent());

    static IEnumerable<ResourceInputs> RulesOf(ResourceInputs network, StackView stack) => stack
        .ReferencedBy(network, Association, "attachmentTarget")
        .SelectMany(association => stack.Targets(association, "firewallPolicy"))
        .DistinctBy(static policy => policy.Urn)
        .SelectMany(policy => stack.ReferencedBy(policy, FirewallRules.PolicyRule, "firewallPolicy"));
}
