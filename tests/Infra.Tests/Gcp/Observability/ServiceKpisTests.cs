
namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class ServiceKpisTests
{
    const string Policy = "gcp:monitoring/alertPolicy:AlertPolicy";
    const string Metric = "gcp:monitoring/metricDescriptor:MetricDescriptor";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Declares_the_metric_before_it_alerts_on_it(bool isPreview)
    {
        var program = await TestProgram.Run(() => _ = Routes.Kpis(), isPreview);

        var metric = program[Metric, "kpis-connector-latency"];
        var alert = program[Policy, "kpis-connector-latency-slow"];

        Assert.Equal("custom.googleapis.com/trading-bot/connector/latency", metric["type"]);
        Assert.Equal("GAUGE", metric["metricKind"]);
        Assert.Equal(
            "max (custom_googleapis_com:trading_bot_connector_latency{monitored_resource=\"global\"}) > 200",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
        Assert.Contains("kpis-connector-latency", alert.DependsOn);
        Assert.Equal("ERROR", alert["severity"]);
        Assert.Equal(["channel-High"], alert.Texts("notificationChannels"));
        Assert.EndsWith(
            "[runbook](https://example.com/docs/runbooks/slow.md)",
            (string)alert["documentation.content"]!,
            StringComparison.Ordinal);
        Assert.Equal("3600s", alert["alertStrategy.notificationChannelStrategies[0].renotifyInterval"]);
    }

    [Fact]
    public async Task Forecasts_by_the_hours_given_and_escalates_no_notice()
    {
        var alert = (await TestProgram.Run(() => Routes.Kpis()))[Policy, "kpis-connector-latency-slow-forecast"];

        Assert.Equal("7200s", alert["conditions[0].conditionThreshold.forecastOptions.forecastHorizon"]);
        Assert.Equal(900.0, alert["conditions[0].conditionThreshold.thresholdValue"]);
        Assert.Equal("notice", alert["userLabels.severity"]);
    }

    [Fact]
    public async Task Judges_a_counter_by_its_hour()
    {
        var trades = new Kpi(
            "worker/trades", "Trades", "1", 0, 1e9, new KpiAlert("few", KpiComparison.Below, 10, AlertSeverity.Medium, "few", "Few."))
        {
            IsCounter = true,
            Labels = ["strategy"],
        };

        var program = await TestProgram.Run(() => Routes.Kpis(null, null, trades));

        Assert.Equal("CUMULATIVE", program.Only(Metric)["metricKind"]);
        Assert.Equal("strategy", program.Only(Metric)["labels[0].key"]);
        Assert.Equal(
            "sum(increase(custom_googleapis_com:trading_bot_worker_trades{monitored_resource=\"global\"}[1h])) < 10",
            program.Only(Policy)["conditions[0].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public async Task Takes_another_threshold()
    {
        var program = await TestProgram.Run(() => Routes.Kpis(null, new Dictionary<string, double> { ["connector/latency/slow"] = 350 }));

        Assert.EndsWith(
            "> 350",
            (string)program[Policy, "kpis-connector-latency-slow"]["conditions[0].conditionPrometheusQueryLanguage.query"]!,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connector/latency/slow", 1_001, "Threshold of connector/latency/slow must be between 0 and 1000, got 1001.")]
    [InlineData(
        "connector/latency/fast",
        1,
        "Thresholds must be of alerts that are there (connector/latency/slow, connector/latency/slow-forecast), got "
            + "'connector/latency/fast'.")]
    public void Refuses_a_threshold_that_can_never_be_passed(string key, double value, string message)
    {
        var error = Assert.Throws<ArgumentException>(
            () => KpiTable.CheckThresholds([Routes.Latency], new Dictionary<string, double> { [key] = value }));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Refuses_a_forecast_of_less_than_an_hour()
    {
        var error = Assert.Throws<ArgumentException>(() => Routes.Latency.Alerts[0] with { ForecastHours = 0 });

        Assert.Equal("ForecastHours must be between 1 and 60, got 0.", error.Message);
    }

    [Fact]
    public async Task Refuses_a_figure_that_it_does_not_have()
    {
        var message = await Foundation.ErrorOf(() => Routes.Kpis().Metrics("connector/speed"));

        Assert.Contains(
            "There is no figure 'connector/speed'; add it to ServiceKpisArgs.Figures (has: connector/latency).",
            message,
            StringComparison.Ordinal);
    }
}
