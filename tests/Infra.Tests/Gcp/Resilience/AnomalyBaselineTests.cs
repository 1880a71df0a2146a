using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class AnomalyBaselineTests
{
    const string Function = "gcp:cloudfunctionsv2/function:Function";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_written_each_hour(bool isPreview)
    {
        var job = (await Program(isPreview)).Only("gcp:cloudscheduler/job:Job");

        Assert.Equal("0 * * * *", job["schedule"]);
        Assert.Equal("baseline: hourly", job["description"]);
    }

    [Fact]
    public async Task Names_the_figures_and_what_always_is_usual()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("baseline", function["buildConfig.entryPoint"]);
        Assert.Equal(
            "core-engine/queued_messages=20,exchange-connector/api_latency=2.5",
            function["serviceConfig.environmentVariables.FIGURES"]);
        Assert.Equal("custom.googleapis.com/trading-bot", function["serviceConfig.environmentVariables.FIGURES_PREFIX"]);
        Assert.Equal("exchange-connector/price_volatility", function["serviceConfig.environmentVariables.VOLATILITY_FIGURE"]);
    }

    [Fact]
    public async Task May_read_and_write_metrics_and_nothing_else()
    {
        var program = await Program();

        Assert.Equal(
            ["monitoring.timeSeries.create", "monitoring.timeSeries.list"],
            program.OfType("gcp:projects/iAMCustomRole:IAMCustomRole")
                .SelectMany(role => role.Texts("permissions"))
                .Order(StringComparer.Ordinal));
        Assert.Empty(program.OfType("gcp:storage/bucketIAMMember:BucketIAMMember"));
        Assert.Empty(program.OfType("gcp:cloudtasks/queueIamMember:QueueIamMember"));
    }

    [Fact]
    public async Task Tells_when_it_stays_away()
    {
        var alert = (await Program())["gcp:monitoring/alertPolicy:AlertPolicy", "usual-function-hourly-missing"];

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_baseline_baseline_succeeded[150m])",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
    }

    [Theory]
    [InlineData("queued", 1, "Figures must be service/figure, got 'queued'.")]
    [InlineData("core-engine/queued_messages", 0, "Figures[core-engine/queued_messages] must be between 1E-06 and 1000000000, got 0.")]
    public async Task Refuses_a_figure_that_can_not_have_a_baseline(string figure, double least, string error)
    {
        var message = await Foundation.ErrorOf(() => New(new() { [figure] = least }));

        Assert.Contains(error, message, StringComparison.Ordinal);
    }

    static Task<TestProgram> Program(bool isPreview = false) =>
        TestProgram.Run(() => New(new() { ["exchange-connector/api_latency"] = 2.5, ["core-engine/queued_messages"] = 20 }), isPreview);

    static AnomalyBaseline New(Dictionary<string, double> figures)
    {
        var system = new RecoverySystem();

        return new("usual", new()
        {
            Runtime = system.Runtime,
            Identity = system.Identity("baseline"),
            Figures = figures,
            VolatilityFigure = "exchange-connector/price_volatility",
        });
    }
}
