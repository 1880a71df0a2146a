using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class ShieldBlocksWhatItMustTests : ResourceRuleTests<ShieldBlocksWhatItMust>
{
    const string Confidence = "adaptiveProtectionConfig.autoDeployConfig.confidenceThreshold";

    static readonly string[] Sets =
    [
        "cve-canary", "lfi-v33-stable", "protocolattack-v33-stable", "rce-v33-stable", "rfi-v33-stable", "scannerdetection-v33-stable",
        "sessionfixation-v33-stable", "sqli-v33-stable", "xss-v33-stable",
    ];

    static readonly ResourceInputs Adaptive = new ResourceInputs("gcp:compute/securityPolicy:SecurityPolicy", "shield")
        .With("type", "CLOUD_ARMOR")
        .With("advancedOptionsConfig.logLevel", "VERBOSE")
        .With("advancedOptionsConfig.jsonParsing", "STANDARD")
        .With("adaptiveProtectionConfig.layer7DdosDefenseConfig.enable", true)
        .With(Confidence, 0.8)
        .With("adaptiveProtectionConfig.autoDeployConfig.impactedBaselineThreshold", 0.01)
        .With("adaptiveProtectionConfig.autoDeployConfig.loadThreshold", 0.8)
        .With("adaptiveProtectionConfig.autoDeployConfig.expirationSec", 7200);

    static readonly ResourceInputs Shield = Sets.Index()
        .Aggregate(
                Deny(Deny(Adaptive, 0, 1000, "origin.region_code.matches('^(CU|KP)$')"), 1, 2000, "evaluateAdaptiveProtectionAutoDeploy()"),
                (
                    policy,
                    set) => Deny(policy, 2 + set.Index, 3000 + set.Index, $"evaluatePreconfiguredWaf('{set.Item}', {{'sensitivity': 1}})"))
        .With("rules[11].action", "rate_based_ban")
        .With("rules[11].priority", 9000)
        .With("rules[11].description", "rate")
        .With("rules[11].match.versionedExpr", "SRC_IPS_V1")
        .With("rules[11].match.config.srcIpRanges[0]", "*")
        .With("rules[11].rateLimitOptions.enforceOnKey", "IP")
        .With("rules[11].rateLimitOptions.conformAction", "allow")
        .With("rules[11].rateLimitOptions.exceedAction", "deny(429)")
        .With("rules[11].rateLimitOptions.rateLimitThreshold.count", 600)
        .With("rules[11].rateLimitOptions.rateLimitThreshold.intervalSec", 60)
        .With("rules[11].rateLimitOptions.banThreshold.count", 3000)
        .With("rules[11].rateLimitOptions.banThreshold.intervalSec", 300)
        .With("rules[11].rateLimitOptions.banDurationSec", 600)
        .With("rules[12].action", "deny(403)")
        .With("rules[12].priority", int.MaxValue)
        .With("rules[12].description", "default")
        .With("rules[12].match.versionedExpr", "SRC_IPS_V1")
        .With("rules[12].match.config.srcIpRanges[0]", "*");

    protected override RuleCases Cases => new RuleCases(Shield)
        .Rejects(p => p.With(Confidence, 0.9), $"{Confidence} must be 0.5 to 0.8, got 0.9.")
        .Rejects(p => p.With(Confidence, 0.1), $"{Confidence} must be 0.5 to 0.8, got 0.1.")
        .Rejects(p => p.With("advancedOptionsConfig.logLevel", "NORMAL"), "advancedOptionsConfig.logLevel must be VERBOSE, got NORMAL.")
        .Rejects(
            p => p.With("adaptiveProtectionConfig.layer7DdosDefenseConfig.enable", false),
            "adaptiveProtectionConfig.layer7DdosDefenseConfig.enable must be true, got false.")
        .Rejects(p => p.With("rules[3].preview", true), "rules[3].preview must be false, got true.")
        .Rejects(p => p.With("rules[3].description", ""), "rules[3].description must be set, got \"\".")
        .Accepts("a limit without a ban", p => p.With("rules[11].action", "throttle").Without("rules[11].rateLimitOptions.banDurationSec"))
        .MissingOrNull(Confidence, $"{Confidence} must be 0.5 to 0.8, got nothing.")
        .Unknown(Confidence)
        .Secret(Confidence, 0.9, $"{Confidence} must be 0.5 to 0.8, got [secret].");

    public static readonly TheoryData<string, string, string> Spoiled = new()
    {
        { "rules[0].match.expr.expression", "origin.region_code.matches('nowhere')", "rules must deny by country, got " },
        { "rules[0].action", "allow", "rules must deny by country, got " },
        { "rules[1].match.expr.expression", "false", "rules must deny what Adaptive Protection finds, got " },
        {
            "rules[9].match.expr.expression",
            "evaluatePreconfiguredWaf('sqli-v33-stable', {'sensitivity': 0})",
            "rules must deny sqli, got "
        },
        { "rules[10].action", "allow", "rules must deny xss, got " },
        { "rules[11].rateLimitOptions.enforceOnKey", "ALL", "rules must limit the rate, after all that deny, got " },
        { "rules[11].rateLimitOptions.exceedAction", "deny(404)", "rules must limit the rate, after all that deny, got " },
        { "rules[12].match.versionedExpr", "", "rules must deny the rest, got " },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void Names_what_is_not_blocked(string path, string value, string message)
    {
        var result = new ShieldBlocksWhatItMust().Evaluate(Shield.With(path, value));

        Assert.StartsWith(message, Assert.Single(result.Violations).Message, StringComparison.Ordinal);
    }

    static ResourceInputs Deny(ResourceInputs policy, int index, int priority, string expression) => policy
        .With($"rules[{index}].action", "deny(403)")
        .With($"rules[{index}].priority", priority)
        .With($"rules[{index}].description", "why")
        .With($"rules[{index}].match.expr.expression", expression);
}
