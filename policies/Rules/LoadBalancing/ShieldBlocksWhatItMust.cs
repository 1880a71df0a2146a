using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>A Cloud Armor policy blocks by country, anomaly, attack and rate, and says why.</summary>
public sealed partial class ShieldBlocksWhatItMust : ResourceRule
{
    const int Default = int.MaxValue;

    /// <summary>The attacks that must be blocked.</summary>
    public static readonly Setting<Sequence<string>> Attacks = new(
        "attacks",
        "Preconfigured rule sets that must be there, without their version.",
        (Sequence<string>)
            ["cve", "lfi", "protocolattack", "rce", "rfi", "scannerdetection", "sessionfixation", "sqli", "xss"]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-armor-baseline-rules",
        AppliesTo = "gcp:compute/securityPolicy:SecurityPolicy",
        Severity = Severity.Medium,
        Summary = "A policy that lets everything through looks like one that protects.",
        Remediation = "Use Infra.Gcp.Edge.PublicEndpoint, which makes the rules in their order.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Attacks],
        Frameworks = ["pci-dss@4.0:6.4.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs policy)
    {
        var rules = policy.Each("rules");
        yield return rules.Any(static rule => Denies(rule, 1_000, CountryList(), "name countries"), "deny by country");
        yield return rules.Any(static rule => Denies(rule, 2_000, Anomaly(), "be the anomaly's"), "deny what Adaptive Protection finds");
        foreach (var attack in Get(Attacks, policy))
        {
            yield return rules.Any(
                rule => Denies(rule, 3_000, Attack(), "evaluate a rule set").And(rule.Require("match.expr.expression").Text(
                    text => text.Contains($"'{attack}-", StringComparison.Ordinal),
                    "be this attack's")),
                $"deny {attack}");
        }

        yield return rules.Any(static rule => Limits(rule), "limit the rate, after all that deny");
        yield return rules.Any(
            static rule => rule.Require("priority").EqualTo(Default).And(Everyone(rule)).And(rule.Require("action").EqualTo("deny(403)")),
            "deny the rest");
        yield return rules.All(static rule => rule.Require("preview").DefaultingTo(false).False());
        yield return rules.All(static rule => rule.Require("description").Present());
        yield return policy.Require("advancedOptionsConfig.logLevel").EqualTo("VERBOSE");
        yield return policy.Require("advancedOptionsConfig.jsonParsing").EqualTo("STANDARD");
        yield return policy.Require("type").DefaultingTo("CLOUD_ARMOR").EqualTo("CLOUD_ARMOR");
        yield return policy.Require("adaptiveProtectionConfig.layer7DdosDefenseConfig.enable").True();
        yield return policy.Require("adaptiveProtectionConfig.layer7DdosDefenseConfig.ruleVisibility")
            .DefaultingTo("STANDARD")
            .EqualTo("STANDARD");
        yield return policy.Require("adaptiveProtectionConfig.autoDeployConfig.confidenceThreshold")
            .Holds(static value => value is Plan.Values.NumberValue { Value: >= 0.5 and <= 0.8 }, "be 0.5 to 0.8");
        yield return policy.Require("adaptiveProtectionConfig.autoDeployConfig.impactedBaselineThreshold")
            .Holds(static value => value is Plan.Values.NumberValue { Value: >= 0.01 and <= 0.05 }, "be 0.01 to 0.05");
        yield return policy.Require("adaptiveProtectionConfig.autoDeployConfig.loadThreshold")
            .Holds(static value => value is Plan.Values.NumberValue { Value: >= 0.5 and <= 0.9 }, "be 0.5 to 0.9");
        yield return policy.Require("adaptiveProtectionConfig.autoDeployConfig.expirationSec").AtLeast(7200);
    }

    // The priority is the reason in the log. What keeps to its rate is let through at that rule: one
    // that denies must have been asked before.
    static Verdict Denies(Property rule, int first, Regex expression, string what) => Verdict.All(
        rule.Require("action").EqualTo("deny(403)"),
        rule.Require("priority").AtLeast(first).And(rule.Require("priority").AtMost(first == 3_000 ? 8_999 : first + 999)),
        rule.Require("match.expr.expression").Matches(expression, what));

    static Verdict Limits(Property rule) => Verdict.All(
        rule.Require("action").OneOf("rate_based_ban", "throttle"),
        rule.Require("priority").AtLeast(9_000),
        Everyone(rule),
        rule.Require("rateLimitOptions.enforceOnKey").EqualTo("IP"),
        rule.Require("rateLimitOptions.rateLimitThreshold.count").AtLeast(1),
        rule.Require("rateLimitOptions.rateLimitThreshold.intervalSec").EqualTo(60),
        rule.Require("rateLimitOptions.conformAction").EqualTo("allow"),
        rule.Require("rateLimitOptions.exceedAction").EqualTo("deny(429)"),
        rule.Require("action").EqualTo("rate_based_ban").Then(() => Verdict.All(
            rule.Require("rateLimitOptions.banThreshold.count").AtLeast(1),
            rule.Require("rateLimitOptions.banThreshold.intervalSec").EqualTo(300),
            rule.Require("rateLimitOptions.banDurationSec").AtLeast(600))));

    static Verdict Everyone(Property rule) => rule.Require("match.versionedExpr")
        .EqualTo("SRC_IPS_V1")
        .And(rule.Each("match.config.srcIpRanges").Any(static range => range.EqualTo("*"), "have *"));

    [GeneratedRegex(@"^origin\.region_code\.matches\('\^\([A-Z]{2}(\|[A-Z]{2})*\)\$'\)$")]
    private static partial Regex CountryList();

    [GeneratedRegex(@"^evaluateAdaptiveProtectionAutoDeploy\(\)$")]
    private static partial Regex Anomaly();

    [GeneratedRegex(@"^evaluatePreconfiguredWaf\('[a-z0-9-]+', \{'sensitivity': [1-4]\}\)$")]
    private static partial Regex Attack();
}
