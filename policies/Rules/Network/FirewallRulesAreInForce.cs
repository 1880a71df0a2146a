namespace Groundwork.Policies.Rules.Network;

/// <summary>A firewall rule allows something named or denies everything, and is in force.</summary>
public sealed class FirewallRulesAreInForce : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-firewall-in-force",
        AppliesTo = FirewallRules.PolicyRule,
        Severity = Severity.High,
        Summary = "What is allowed is listed and the rest denied: anything between, or switched off, hides what holds.",
        Remediation = "Delete the rule, or make it allow or deny; add it by Network.Firewall.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs rule)
    {
        yield return rule.Require("disabled").DefaultingTo(false).False();
        yield return rule.Require("action").OneOf("allow", "deny");
        yield return rule.Require("direction").OneOf("INGRESS", "EGRESS");
        yield return rule.Require("action").EqualTo("deny").Then(() => FirewallRules.IsForEverything(rule));
    }
}
