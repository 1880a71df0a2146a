using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class ServiceLevelTests
{
    const string Slo = "gcp:monitoring/slo:Slo";

    [Fact]
    public async Task Promises_a_share_of_requests()
    {
        var objective = (await Level(ServiceObjective.FewFail("Up", 0.999, "total", "bad"))).Only(Slo);

        Assert.Equal(0.999, objective["goal"]);
        Assert.Equal(30.0, objective["rollingPeriodDays"]);
        Assert.Equal("total", objective["requestBasedSli.goodTotalRatio.totalServiceFilter"]);
        Assert.Equal("bad", objective["requestBasedSli.goodTotalRatio.badServiceFilter"]);
    }

    [Fact]
    public async Task Promises_fast_answers()
    {
        var objective = (await Level(ServiceObjective.FastEnough("Fast", 0.95, "latencies", 200))).Only(Slo);

        Assert.Equal("latencies", objective["requestBasedSli.distributionCut.distributionFilter"]);
        Assert.Equal(200.0, objective["requestBasedSli.distributionCut.range.max"]);
    }

    [Fact]
    public async Task Promises_an_hour_of_work_each_hour()
    {
        var objective = (await Level(ServiceObjective.EnoughEachHour("Busy", 0.99, "trades", 10_000))).Only(Slo);

        Assert.Equal("3600s", objective["windowsBasedSli.windowPeriod"]);
        Assert.Equal(10_000.0, objective["windowsBasedSli.metricSumInRange.range.min"]);
    }

    [Fact]
    public async Task Burns_in_pairs_that_must_hold_both()
    {
        var alert = (await Level(
            ServiceObjective.FewFail("Up", 0.999, "total", "bad")))["gcp:monitoring/alertPolicy:AlertPolicy", "level-key-burn-fast"];

        Assert.Equal("AND", alert["combiner"]);
        Assert.Equal("select_slo_burn_rate(\"level-key-id\", \"3600s\")", alert["conditions[0].conditionThreshold.filter"]);
        Assert.Equal("select_slo_burn_rate(\"level-key-id\", \"300s\")", alert["conditions[1].conditionThreshold.filter"]);
        Assert.Equal(14.4, alert["conditions[0].conditionThreshold.thresholdValue"]);
    }

    [Fact]
    public void Refuses_a_promise_of_everything()
    {
        var error = Assert.Throws<ArgumentException>(() => ServiceObjective.FewFail("Up", 1, "total", "bad"));

        Assert.Equal("goal must be between 0.5 and 0.9999, got 1.", error.Message);
    }

    static Task<TestProgram> Level(ServiceObjective objective) => TestProgram.Run(() => _ = new ServiceLevel("level", new()
    {
        Cloud = Foundation.Cloud(),
        Objectives = new Dictionary<string, ServiceObjective> { ["key"] = objective },
    }));
}
