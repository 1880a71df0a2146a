namespace Groundwork.Infra.Tests.Gcp.Edge;

public sealed class EndpointWatchTests
{
    const string Alert = "gcp:monitoring/alertPolicy:AlertPolicy";

    [Fact]
    public async Task Asks_every_minute_from_three_regions_over_valid_TLS()
    {
        var check = (await EndpointProgram.Run()).Only("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig");

        Assert.Equal(["ASIA_PACIFIC", "EUROPE", "USA_OREGON"], check.Texts("selectedRegions"));
        Assert.Equal("60s", check["period"]);
        Assert.Equal((true, true, 443.0), (check["httpCheck.useSsl"], check["httpCheck.validateSsl"], check["httpCheck.port"]));
        Assert.Equal(("api.example.com", "/health"), (check["monitoredResource.labels.host"], check["httpCheck.path"]));
        Assert.Equal(("ok", "CONTAINS_STRING"), (check["contentMatchers[0].content"], check["contentMatchers[0].matcher"]));
    }

    [Fact]
    public async Task Pages_when_two_regions_get_no_good_answer()
    {
        var alert = (await EndpointProgram.Run())[Alert, "endpoint-down"];

        Assert.Equal("critical", alert["userLabels.severity"]);
        Assert.Contains("uptime_check/check_passed", (string)alert["conditions[0].conditionThreshold.filter"]!, StringComparison.Ordinal);
        Assert.Equal(("REDUCE_COUNT_FALSE", 1.0), (
            alert["conditions[0].conditionThreshold.aggregations[0].crossSeriesReducer"],
            alert["conditions[0].conditionThreshold.thresholdValue"]));
    }

    [Theory]
    [InlineData("endpoint-certificate", "high", " < 21")]
    [InlineData("endpoint-certificate-ends", "critical", " < 7")]
    public async Task Tells_of_a_certificate_that_was_not_renewed(string name, string severity, string limit)
    {
        var alert = (await EndpointProgram.Run())[Alert, name];

        Assert.Equal(severity, alert["userLabels.severity"]);
        Assert.EndsWith(limit, (string)alert["conditions[0].conditionPrometheusQueryLanguage.query"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_an_anomaly_from_the_same_confidence_as_it_is_blocked()
    {
        var metric = (await EndpointProgram.Run()).Only("gcp:logging/metric:Metric");

        Assert.Equal(
            "resource.type=\"network_security_policy\" AND jsonPayload.alertId:* AND jsonPayload.confidence>=0.8",
            metric["filter"]);
    }

    [Theory]
    [InlineData("CheckRegions must name three regions at least, got EUROPE, USA_IOWA.", "EUROPE", "USA_IOWA", "EUROPE")]
    [InlineData(
        "CheckRegions must be one of ASIA_PACIFIC, EUROPE, SOUTH_AMERICA, USA_IOWA, USA_OREGON, USA_VIRGINIA, got 'AFRICA'.",
        "EUROPE",
        "USA_IOWA",
        "AFRICA")]
    public async Task Rejects_fewer_than_three_regions(string error, params string[] regions) =>
        Assert.Contains(error, await Foundation.ErrorOf(() => EndpointProgram.New(checkRegions: regions)), StringComparison.Ordinal);
}
