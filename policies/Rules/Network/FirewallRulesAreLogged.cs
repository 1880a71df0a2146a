namespace Groundwork.Policies.Rules.Network;

/// <summary>Every firewall rule logs what it lets through or stops.</summary>
public sealed class FirewallRulesAreLogged : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-logging",
        AppliesTo = FirewallRules.Types,
        Severity = Severity.Medium,
        Summary = "Who was let in, and who tried, can be told afterwards.",
        Remediation = "Set enableLogging (logConfig of a classic rule), or add the rule by Network.Firewall.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["iso-27001@2022:A.8.15", "pci-dss@4.0:10.2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        yield return rule.Type == FirewallRules.Classic ? rule.Require("logConfig").Present() : rule.Require("enableLogging").True();
    }
}
