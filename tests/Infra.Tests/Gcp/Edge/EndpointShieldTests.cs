using System.Collections;

namespace Groundwork.Infra.Tests.Gcp.Edge;

public sealed class EndpointShieldTests
{
    const string Policy = "gcp:compute/securityPolicy:SecurityPolicy";

    [Fact]
    public async Task Blocks_countries_by_one_expression_first()
    {
        var rule = await RuleAt(1_000);

        Assert.Equal("origin.region_code.matches('^(CU|KP)$')", Expression(rule));
        Assert.Equal("deny(403)", rule["action"]);
    }

    [Fact]
    public async Task Blocks_an_anomaly_from_the_confidence_required()
    {
        var policy = await Shield();

        Assert.Equal("evaluateAdaptiveProtectionAutoDeploy()", Expression(await RuleAt(2_000)));
        Assert.Equal(true, policy["adaptiveProtectionConfig.layer7DdosDefenseConfig.enable"]);
        Assert.Equal(0.8, policy["adaptiveProtectionConfig.autoDeployConfig.confidenceThreshold"]);
    }

    [Fact]
    public async Task Blocks_the_attacks_of_the_OWASP_lists_each_with_a_sensitivity()
    {
        var sets = (await Rules())
            .Select(Expression)
            .OfType<string>()
            .Where(text => text.StartsWith("evaluatePreconfiguredWaf(", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(9, sets.Length);
        Assert.Contains("evaluatePreconfiguredWaf('sqli-v33-stable', {'sensitivity': 1})", sets);
        Assert.All(sets, set => Assert.EndsWith("{'sensitivity': 1})", set, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Limits_the_rate_of_each_address_and_bans_who_goes_on()
    {
        var rate = (IReadOnlyDictionary<string, object>)(await RuleAt(9_000))["rateLimitOptions"];

        Assert.Equal("rate_based_ban", (await RuleAt(9_000))["action"]);
        Assert.Equal(("IP", "deny(429)", 600.0), (rate["enforceOnKey"], rate["exceedAction"], rate["banDurationSec"]));
        Assert.Equal((600.0, 60.0), Figures(rate["rateLimitThreshold"]));
        Assert.Equal((3_000.0, 300.0), Figures(rate["banThreshold"]));
    }

    [Fact]
    public async Task Lets_through_by_rate_only_what_every_other_rule_has_seen()
    {
        var priorities = (await Rules()).Select(rule => (double)rule["priority"]).ToArray();

        Assert.Equal(priorities.Order(), priorities);
        Assert.Equal([9_000.0, int.MaxValue], priorities[^2..]);
    }

    [Fact]
    public async Task Denies_by_default()
    {
        var rule = await RuleAt(int.MaxValue);

        Assert.Equal("deny(403)", rule["action"]);
    }

    [Fact]
    public async Task Gives_the_reason_of_each_block_with_its_score()
    {
        var descriptions = (await Rules()).ToDictionary(rule => (double)rule["priority"], rule => (string)rule["description"]);

        Assert.StartsWith("country (score 50): ", descriptions[1_000], StringComparison.Ordinal);
        Assert.StartsWith("anomaly (score 30): ", descriptions[2_000], StringComparison.Ordinal);
        Assert.StartsWith("rate (score 20): ", descriptions[9_000], StringComparison.Ordinal);
        Assert.All(
            descriptions.Where(entry => entry.Key is >= 3_000 and < 9_000),
            entry => Assert.StartsWith("attack: ", entry.Value, StringComparison.Ordinal));
        Assert.Equal("VERBOSE", (await Shield())["advancedOptionsConfig.logLevel"]);
    }

    [Theory]
    [InlineData("BlockedCountries must be two-letter codes of ISO 3166-1 such as KP, got 'XK'.", "KP", "XK")]
    [InlineData("BlockedCountries must be two-letter codes of ISO 3166-1 such as KP, got 'kp'.", "kp")]
    [InlineData("BlockedCountries must name each country once, got KP 2 times.", "KP", "KP")]
    [InlineData("BlockedCountries must hold at least one country.")]
    public async Task Rejects_what_is_no_country(string error, params string[] countries) =>
        Assert.Contains(error, await Foundation.ErrorOf(() => EndpointProgram.New(countries: countries)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Rejects_a_rate_of_nothing(int rate) => Assert.Contains(
        $"RequestsPerMinute must be between 1 and 100000, got {rate}.",
        await Foundation.ErrorOf(() => EndpointProgram.New(requestsPerMinute: rate)), StringComparison.Ordinal);

    [Fact]
    public async Task Rejects_a_confidence_above_one() => Assert.Contains(
        "AnomalyConfidence must be between 0.1 and 1, got 1.1.",
        await Foundation.ErrorOf(() => EndpointProgram.New(anomalyConfidence: 1.1)), StringComparison.Ordinal);

    static async Task<RecordedResource> Shield() => (await EndpointProgram.Run()).Only(Policy);

    static async Task<IReadOnlyDictionary<string, object>[]> Rules() =>
        [.. ((IEnumerable)(await Shield())["rules"]!).Cast<IReadOnlyDictionary<string, object>>()];

    static async Task<IReadOnlyDictionary<string, object>> RuleAt(int priority) =>
        Assert.Single(await Rules(), rule => (double)rule["priority"] == priority);

    static string? Expression(IReadOnlyDictionary<string, object> rule) =>
        ((IReadOnlyDictionary<string, object>)rule["match"]).GetValueOrDefault("expr") is IReadOnlyDictionary<string, object> expression
            ? (string)expression["expression"]
            : null;

    static (double Count, double Seconds) Figures(object threshold) => (
        (double)((IReadOnlyDictionary<string, object>)threshold)["count"],
        (double)((IReadOnlyDictionary<string, object>)threshold)["intervalSec"]);
}
