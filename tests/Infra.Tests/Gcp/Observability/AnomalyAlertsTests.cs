using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class AnomalyAlertsTests
{
    [Fact]
    public async Task Wait_for_the_figure_and_its_baseline()
    {
        var program = await TestProgram.Run(() => New());

        var alert = program["gcp:monitoring/alertPolicy:AlertPolicy", "anomalies-connector-latency-extreme"];

        Assert.Superset(
            new HashSet<string>
            {
                "anomalies-anomaly-baseline-mean",
                "anomalies-anomaly-baseline-deviation",
                "anomalies-market-volatility",
                "kpis-connector-latency",
            },
            alert.DependsOn.ToHashSet());
        Assert.Contains("> 5 * ", (string)alert["conditions[0].conditionPrometheusQueryLanguage.query"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_an_extreme_that_is_none()
    {
        var message = await Foundation.ErrorOf(() => New(extreme: 3));

        Assert.Contains("Extreme must be above Unusual (3), got 3.", message, StringComparison.Ordinal);
    }

    static AnomalyAlerts New(double extreme = 5)
    {
        var cloud = Foundation.Cloud();

        return new("anomalies", new()
        {
            Cloud = cloud,
            Kpis = Routes.Kpis(cloud),
            Figures = [Routes.Latency],
            Extreme = extreme,
        });
    }
}
