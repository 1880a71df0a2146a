namespace Groundwork.Policies.Rules.Network;

/// <summary>No firewall rule opens SSH to the internet.</summary>
public sealed class FirewallKeepsSshClosed : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-no-open-ssh",
        AppliesTo = FirewallRules.Types,
        Severity = Severity.Critical,
        Summary = "A port 22 that everybody reaches is tried thousands of times a day.",
        Remediation = "Allow SSH from named ranges, or from 35.235.240.0/20 through Identity-Aware Proxy.",
        Example = "Match = new NetworkFirewallPolicyRuleMatchArgs { SrcIpRanges = { \"35.235.240.0/20\" } },",
        Frameworks = ["cis-gcp@4.0:3.6", "cis-gcp@5.0:3.6", "iso-27001@2022:A.8.20", "soc2@2017:CC6.6", "pci-dss@3.2.1:1.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        yield return FirewallRules.LetsEverybodyReach(rule, new(22, 22), "tcp")
            .Not(FirewallRules.Sources(rule).Must("not let everybody reach port 22"));
    }
}
