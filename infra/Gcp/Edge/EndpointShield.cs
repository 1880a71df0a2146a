using System.Globalization;
using Compute = Pulumi.Gcp.Compute;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>What of the internet reaches an endpoint: the Cloud Armor policy before its backends.</summary>
static class EndpointShield
{
    // Rule sets of the OWASP core rules 3.3, and the fresh vulnerabilities that Google adds by itself.
    static readonly ImmutableArray<(string Set, string Against)> Attacks =
    [
        ("cve-canary", "newly found vulnerabilities"),
        ("sqli-v33-stable", "SQL injection"),
        ("xss-v33-stable", "cross-site scripting"),
        ("lfi-v33-stable", "inclusion of local files"),
        ("rfi-v33-stable", "inclusion of remote files"),
        ("rce-v33-stable", "execution of code"),
        ("scannerdetection-v33-stable", "scanners"),
        ("protocolattack-v33-stable", "attacks on the protocol"),
        ("sessionfixation-v33-stable", "stolen sessions"),
    ];

    internal static Compute.SecurityPolicy Define(ComponentResource owner, string name, PublicEndpointArgs args) =>
        new($"{name}-shield", new()
        {
            Description =
                "Blocks by country, anomaly, attack and rate; the priority of the rule that blocked is in the log and tells the reason.",
            Type = "CLOUD_ARMOR",
            Rules = Rules(args).ToArray(),
            AdvancedOptionsConfig = new Compute.Inputs.SecurityPolicyAdvancedOptionsConfigArgs
            {
                JsonParsing = "STANDARD",
                LogLevel = "VERBOSE",
            },
            AdaptiveProtectionConfig = new Compute.Inputs.SecurityPolicyAdaptiveProtectionConfigArgs
            {
                Layer7DdosDefenseConfig = new Compute.Inputs.SecurityPolicyAdaptiveProtectionConfigLayer7DdosDefenseConfigArgs
                {
                    Enable = true,
                    RuleVisibility = "STANDARD",
                },
                AutoDeployConfig = new Compute.Inputs.SecurityPolicyAdaptiveProtectionConfigAutoDeployConfigArgs
                {
                    ConfidenceThreshold = args.AnomalyConfidence,
                    ImpactedBaselineThreshold = 0.01,
                    LoadThreshold = 0.8,
                    ExpirationSec = 7_200,
                },
            },
            Labels = args.Cloud.Labels.For("edge"),
        }, Child.Of(owner, args.Cloud.Services.Api(GoogleApi.Compute)));

    static IEnumerable<Compute.Inputs.SecurityPolicyRuleArgs> Rules(PublicEndpointArgs args)
    {
        // One regular expression: a rule takes no more than five conditions.
        yield return Deny(
            BlockReason.Country,
            0,
            "it comes from a country that we do no business with.",
            $"origin.region_code.matches('^({string.Join('|', args.BlockedCountries)})$')");

        yield return Deny(
            BlockReason.Anomaly,
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Adaptive Protection takes it for part of an attack, with a confidence of {args.AnomalyConfidence} or more."),
            "evaluateAdaptiveProtectionAutoDeploy()");

        foreach (var (index, (set, against)) in Attacks.Index())
            yield return Deny(BlockReason.Attack, 10 * index, $"{against}.", string.Create(
                CultureInfo.InvariantCulture,
                $"evaluatePreconfiguredWaf('{set}', {{'sensitivity': {args.OwaspSensitivity}}})"));

        yield return Everyone(
            BlockReason.Rate.FirstPriority,
            "rate_based_ban",
            BlockReason.Rate.Describe(string.Create(
                CultureInfo.InvariantCulture,
                $"its address asks more than {args.RequestsPerMinute} times a minute; who goes on is banned for ten minutes.")),
            new()
            {
                EnforceOnKey = "IP",
                RateLimitThreshold = new Compute.Inputs.SecurityPolicyRuleRateLimitOptionsRateLimitThresholdArgs
                {
                    Count = args.RequestsPerMinute,
                    IntervalSec = 60,
                },
                BanThreshold = new Compute.Inputs.SecurityPolicyRuleRateLimitOptionsBanThresholdArgs
                {
                    Count = 5 * args.RequestsPerMinute,
                    IntervalSec = 300,
                },
                BanDurationSec = 600,
                // What keeps to the rate is let through here, so this rule is the last but the default.
                ConformAction = "allow",
                ExceedAction = "deny(429)",
            });

        yield return Everyone(int.MaxValue, "deny(403)", "default: what no rule has let through.");
    }

    static Compute.Inputs.SecurityPolicyRuleArgs Deny(BlockReason reason, int offset, string what, string expression) => new()
    {
        Priority = reason.FirstPriority + offset,
        Action = "deny(403)",
        Description = reason.Describe(what),
        Match = new Compute.Inputs.SecurityPolicyRuleMatchArgs
        {
            Expr = new Compute.Inputs.SecurityPolicyRuleMatchExprArgs { Expression = expression },
        },
    };

    static Compute.Inputs.SecurityPolicyRuleArgs Everyone(
        int priority, string action, string description, Compute.Inputs.SecurityPolicyRuleRateLimitOptionsArgs? rate = null)
    {
        var rule = new Compute.Inputs.SecurityPolicyRuleArgs
        {
            Priority = priority,
            Action = action,
            Description = description,
            Match = new Compute.Inputs.SecurityPolicyRuleMatchArgs
            {
                VersionedExpr = "SRC_IPS_V1",
                Config = new Compute.Inputs.SecurityPolicyRuleMatchConfigArgs { SrcIpRanges = "*" },
            },
        };

        if (rate is not null)
            rule.RateLimitOptions = rate;

        return rule;
    }
}
