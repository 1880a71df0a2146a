namespace Groundwork.Policies.Rules.Network;

/// <summary>What the firewall lets pass, it lets pass for hosts of a named account.</summary>
public sealed class FirewallNamesItsHosts : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-target-scoped",
        AppliesTo = FirewallRules.PolicyRule,
        Severity = Severity.Medium,
        Summary = "A host that is put into the network later has no business with the database or an exchange.",
        Remediation = "Set targetServiceAccounts, or give the FirewallRule its ServiceAccounts.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:1.4.4"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs rule)
    {
        yield return Unless(rule.Require("action").EqualTo("deny"), "It denies.");
        yield return Unless(
            rule.Each("match.layer4Configs")
                .All(static layer => layer.Require("ports[0]").EqualTo("22").And(layer.Require("ports[1]").Absent())),
            "Administrators reach every host.");
        yield return Unless(
            rule.Require("match.destIpRanges[0]").EqualTo("199.36.153.4/30").And(rule.Require("match.destIpRanges[1]").Absent()),
            "Every host reaches Google's APIs.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        yield return rule.Require("targetServiceAccounts").Present().Or(rule.Require("targetSecureTags").Present());
    }
}
