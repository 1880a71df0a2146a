using System.Collections;
using System.Text.Json.Nodes;

namespace Groundwork.Stacks.Tests.Alerting;

/// <summary>What holds for every alert and every dashboard of every stack.</summary>
public sealed class AlertTests
{
    const string Policy = "gcp:monitoring/alertPolicy:AlertPolicy";

    static readonly string[] Forms = ["conditionPrometheusQueryLanguage", "conditionThreshold"];

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Tell_somebody_how_bad_it_is_and_what_to_do(string stack)
    {
        var alerts = (await Systems.Run(stack, isPreview: false)).OfType(Policy).ToArray();

        Assert.True(alerts.Length > 50);
        Assert.All(alerts, alert =>
        {
            Assert.NotEmpty(alert.Texts("notificationChannels"));
            Assert.Contains(alert["severity"], (object[])["CRITICAL", "ERROR", "WARNING"]);
            Assert.Contains(alert["userLabels.severity"], (object[])["notice", "low", "medium", "high", "critical"]);
            Assert.NotNull(alert["alertStrategy.autoClose"]);
            Assert.NotNull(alert["alertStrategy.notificationChannelStrategies[0].renotifyInterval"]);
            Assert.Equal(true, alert["enabled"]);
        });
    }

    [Fact]
    public async Task Link_to_runbooks_that_are_there()
    {
        var alerts = (await Systems.Run("prod", isPreview: false)).OfType(Policy);

        var linked = alerts.Select(alert => ((string)alert["documentation.content"]!).Split("docs/runbooks/")[^1].TrimEnd(')')).Distinct();

        Assert.All(linked, runbook => Assert.True(File.Exists(Path.Combine(StackFiles.Root, "docs", "runbooks", runbook)), runbook));
    }

    [Fact]
    public async Task Ask_by_thresholds_or_PromQL_and_no_other_way()
    {
        var alerts = (await Systems.Run("prod", isPreview: false)).OfType(Policy);

        Assert.All(alerts, alert => Assert.All(
            ((IEnumerable)alert["conditions"]!).Cast<IReadOnlyDictionary<string, object>>(),
            condition => Assert.Single(condition.Keys.Where(key => key != "displayName"), key => Forms.Contains(key))));
    }

    [Fact]
    public async Task Page_for_what_is_critical_and_for_nothing_low()
    {
        var alerts = (await Systems.Run("prod", isPreview: false)).OfType(Policy).ToLookup(alert => alert["userLabels.severity"]);

        Assert.All(alerts["critical"], alert => Assert.Equal(4, alert.Texts("notificationChannels").Count));
        Assert.All(alerts["high"], alert => Assert.Equal(3, alert.Texts("notificationChannels").Count));
        Assert.All(alerts["low"].Concat(alerts["notice"]), alert => Assert.Equal(2, alert.Texts("notificationChannels").Count));
    }

    [Theory]
    [InlineData("kpis-core-engine-liquidation-distance-imminent", "liquidation-risk")]
    [InlineData("kpis-exchange-connector-api-available-down", "api-failure")]
    [InlineData("database-alerts-down", "database-failure")]
    public async Task Name_the_crisis_that_is_acted_upon_first(string alert, string crisis)
    {
        var program = await Systems.Run("prod", isPreview: false);

        Assert.Equal(crisis, program[Policy, alert]["userLabels.crisis"]);
    }

    [Fact]
    public async Task Forecast_an_hour_or_more()
    {
        var horizons = (await Systems.Run("prod", isPreview: false)).OfType(Policy)
            .Select(alert => alert["conditions[0].conditionThreshold.forecastOptions.forecastHorizon"]).OfType<string>()
            .Select(horizon => int.Parse(horizon.TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(5, horizons.Length);
        Assert.All(horizons, horizon => Assert.InRange(horizon, 3_600, 216_000));
    }

    [Fact]
    public async Task Show_the_executive_dashboard_in_four_panels()
    {
        var program = await Systems.Run("prod", isPreview: false);
        var dashboard = JsonNode.Parse((string)program["gcp:monitoring/dashboard:Dashboard", "dashboards-executive"]["dashboardJson"]!)!;

        var panels = Tiles(dashboard).Where(tile => tile["widget"]!["collapsibleGroup"] is not null)
            .Select(tile => tile["widget"]!["title"]!.GetValue<string>());

        Assert.Equal("Trading Bot Executive Dashboard", dashboard["displayName"]!.GetValue<string>());
        Assert.Equal(["Total portfolio value", "Daily PnL per strategy", "Risk", "System health"], panels);
    }

    [Fact]
    public async Task Show_at_most_fifty_widgets_on_a_dashboard()
    {
        var dashboards = (await Systems.Run("prod", isPreview: false)).OfType("gcp:monitoring/dashboard:Dashboard").ToArray();

        Assert.Equal(3, dashboards.Length);
        Assert.All(dashboards, dashboard => Assert.InRange(Tiles(JsonNode.Parse((string)dashboard["dashboardJson"]!)!).Count(), 1, 50));
    }

    static IEnumerable<JsonNode> Tiles(JsonNode dashboard) => dashboard["mosaicLayout"]!["tiles"]!.AsArray().Select(tile => tile!);
}
