using Groundwork.Functions.Reports;

namespace Groundwork.Functions.Tests.Reports;

public sealed class ReportTextTests
{
    [Fact]
    public void Holds_every_part_of_the_report()
    {
        var text = ReportText.Write(new ReportFigures
        {
            Day = new DateOnly(2026, 11, 20),
            PnlByStrategy = new Dictionary<string, double> { ["ma-crossover"] = 1234.5, ["grid-trader"] = -70.25 },
            TotalPnl = 1164.25,
            PortfolioValue = 1_000_000,
            Uptime = 0.9985,
            MaxDrawdown = 12,
            Var95 = 4,
            Sharpe = 1.5,
            TradesExecuted = 9876,
            ErrorRate = 0.2,
            ApiLatencyMilliseconds = 143,
            ReplicaLagSeconds = 2,
            BackupGood = 1,
        });

        Assert.Equal("""
            Daily report 2026-11-20

            PnL: 1,164.25
            Best strategy: ma-crossover 1,234.50
            Worst strategy: grid-trader -70.25
            Uptime: 99.850 %

            Portfolio
            Total value: 1,000,000.00

            Strategies
            grid-trader: -70.25
            ma-crossover: 1,234.50

            Risk
            Maximum drawdown: 12.00 %
            VaR 95: 4.00 %
            Sharpe ratio: 1.50

            Technical
            Trades: 9876
            Error rate: 0.20 %
            API latency: 143 ms
            Replica lag: 2 s
            Backups: restored and good

            Recommendations
            - Maximum drawdown is over its warning level of 10 %: review position sizes.
            - Uptime was below the target of 99.9 %: see the incidents of the day.
            - grid-trader lost money: review it.

            """, text);
    }

    [Fact]
    public void Says_what_is_not_known()
    {
        var text = ReportText.Write(new ReportFigures
        {
            Day = new DateOnly(2026, 11, 20),
            PnlByStrategy = new Dictionary<string, double>(),
        });

        Assert.Contains("PnL: not known\nBest strategy: not known\n", text, StringComparison.Ordinal);
        Assert.Contains("Backups: not known\n", text, StringComparison.Ordinal);
        Assert.EndsWith("- Nothing stands out.\n", text, StringComparison.Ordinal);
    }
}
