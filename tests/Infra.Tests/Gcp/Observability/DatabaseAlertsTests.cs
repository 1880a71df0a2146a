using Groundwork.Infra.Gcp.Observability;

namespace Groundwork.Infra.Tests.Gcp.Observability;

public sealed class DatabaseAlertsTests
{
    [Theory]
    [InlineData("database-connections", "> 80")]
    [InlineData("database-replica-lag", "> 120")]
    [InlineData("database-replica-lag-critical", "> 480")]
    public async Task Derive_their_limits_from_connections_and_recovery_point(string name, string limit)
    {
        var program = await TestProgram.Run(() => _ = new DatabaseAlerts("database", new()
        {
            Cloud = Foundation.Cloud(),
            MaxConnections = 100,
            RecoveryPointSeconds = 600,
        }));

        Assert.EndsWith(
            limit,
            (string)program["gcp:monitoring/alertPolicy:AlertPolicy", name]["conditions[0].conditionPrometheusQueryLanguage.query"]!,
            StringComparison.Ordinal);
    }
}
