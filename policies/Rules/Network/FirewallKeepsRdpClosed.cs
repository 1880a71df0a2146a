namespace Groundwork.Policies.Rules.Network;

/// <summary>No firewall rule opens remote desktop to the internet.</summary>
public sealed class FirewallKeepsRdpClosed : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-no-open-rdp",
        AppliesTo = FirewallRules.Types,
        Severity = Severity.Critical,
        Summary = "Remote desktop is the way in of most ransomware.",
        Remediation = "Allow RDP from named ranges, or from 35.235.240.0/20 through Identity-Aware Proxy.",
        Example = "Match = new NetworkFirewallPolicyRuleMatchArgs { SrcIpRanges = { \"35.235.240.0/20\" } },",
        Frameworks = ["cis-gcp@4.0:3.7", "cis-gcp@5.0:3.7", "iso-27001@2022:A.8.20", "soc2@2017:CC6.6"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        yield return FirewallRules.LetsEverybodyReach(rule, new(3389, 3389), "tcp")
            .Not(FirewallRules.Sources(rule).Must("not let everybody reach port 3389"));
    }
}
