using System.Text;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Reports;

public sealed class ReportFunctionTests
{
    [Fact]
    public async Task Is_written_once_from_the_metrics_of_the_day_before()
    {
        await using var app = await RunningApp.StartAsync("report");
        app.Google.Metrics.Add(("custom.googleapis.com/trading-bot/strategy-worker/pnl", 12.5));
        app.Google.Metrics.Add(("custom.googleapis.com/trading-bot/probe/probe/healthy", 1));

        using var first = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");
        using var second = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");

        var report = Encoding.UTF8.GetString(app.Google.Storage.Objects[("trading-bot-reports", "reports/2026-11-20.txt")].Content);
        Assert.Contains("Best strategy: ma-crossover 12.50", report, StringComparison.Ordinal);
        Assert.Contains("Uptime: 100.000 %", report, StringComparison.Ordinal);
        Assert.Equal("""{"status":"known","report":"reports/2026-11-20.txt"}""", await second.Content.ReadAsStringAsync());
        Assert.All(app.Google.Published, sent => Assert.Equal("report-20261120", sent.Message.GetProperty("id").GetString()));
    }
}
