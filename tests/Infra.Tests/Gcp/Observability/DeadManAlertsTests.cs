using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class DeadManAlertsTests
{
    [Fact]
    public async Task Ask_for_what_is_absent()
    {
        var alert = (await TestProgram.Run(() => _ = New("core-engine"))).Only("gcp:monitoring/alertPolicy:AlertPolicy");

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_service_heartbeat{monitored_resource=\"global\", "
                + "service=\"core-engine\"}[180s])",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
        Assert.Equal("CRITICAL", alert["severity"]);
        Assert.Contains("heartbeats-heartbeat", alert.DependsOn);
    }

    [Fact]
    public async Task Refuse_a_writer_that_is_no_service()
    {
        var message = await Foundation.ErrorOf(() => New("Core Engine"));

        Assert.Contains("Writers must be a service such as core-engine, got 'Core Engine'.", message, StringComparison.Ordinal);
    }

    static DeadManAlerts New(string writer) => new("heartbeats", new()
    {
        Cloud = Foundation.Cloud(),
        Writers = [writer],
    });
}
