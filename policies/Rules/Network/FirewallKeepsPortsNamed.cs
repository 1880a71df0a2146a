namespace Groundwork.Policies.Rules.Network;

/// <summary>No firewall rule opens every port to the internet.</summary>
public sealed class FirewallKeepsPortsNamed : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-no-open-all-ports",
        AppliesTo = FirewallRules.Types,
        Severity = Severity.Critical,
        Summary = "What is not meant to be reached is reached all the same.",
        Remediation = "Name the ports, and the ranges or accounts that need them.",
        Frameworks = ["pci-dss@3.2.1:1.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        yield return Verdict.All(
                FirewallRules.Allows(rule, "INGRESS"),
                FirewallRules.IsFromEverywhere(rule),
                FirewallRules.IsForEveryPort(rule))
            .Not(FirewallRules.Sources(rule).Must("not let everybody reach every port"));
    }
}
