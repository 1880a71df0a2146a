using System.Globalization;
using System.Text;

namespace Groundwork.Functions.Reports;

/// <summary>Writes the daily report. What is not known is said to be so. Pure.</summary>
static class ReportText
{
    public static string Write(ReportFigures figures)
    {
        var best = figures.PnlByStrategy.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"Daily report {figures.Day:yyyy-MM-dd}\n\n");
        Line(text, "PnL", Money(figures.TotalPnl));
        Line(text, "Best strategy", best.Count > 0 ? $"{best[0].Key} {Money(best[0].Value)}" : "not known");
        Line(text, "Worst strategy", best.Count > 0 ? $"{best[^1].Key} {Money(best[^1].Value)}" : "not known");
        Line(text, "Uptime", Percent(figures.Uptime * 100, "0.000"));

        _ = text.Append("\nPortfolio\n");
        Line(text, "Total value", Money(figures.PortfolioValue));

        _ = text.Append("\nStrategies\n");
        foreach (var (strategy, pnl) in figures.PnlByStrategy.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line(text, strategy, Money(pnl));

        _ = text.Append("\nRisk\n");
        Line(text, "Maximum drawdown", Percent(figures.MaxDrawdown));
        Line(text, "VaR 95", Percent(figures.Var95));
        Line(text, "Sharpe ratio", Number(figures.Sharpe, "0.00"));

        _ = text.Append("\nTechnical\n");
        Line(text, "Trades", Number(figures.TradesExecuted, "0"));
        Line(text, "Error rate", Percent(figures.ErrorRate));
        Line(text, "API latency", Number(figures.ApiLatencyMilliseconds, "0", " ms"));
        Line(text, "Replica lag", Number(figures.ReplicaLagSeconds, "0", " s"));
        Line(text, "Backups", figures.BackupGood switch { 1 => "restored and good", null => "not known", _ => "NOT GOOD" });

        _ = text.Append("\nRecommendations\n");
        foreach (var advice in Advice(figures))
            _ = text.Append(CultureInfo.InvariantCulture, $"- {advice}\n");

        return text.ToString();
    }

    /// <summary>By the limits that the alerts have.</summary>
    public static IReadOnlyList<string> Advice(ReportFigures figures)
    {
        var advice = new List<string>();
        if (figures.MaxDrawdown >= 15)
            advice.Add("Maximum drawdown is critical (15 % or more): reduce positions.");
        else if (figures.MaxDrawdown >= 10)
            advice.Add("Maximum drawdown is over its warning level of 10 %: review position sizes.");

        if (figures.Var95 >= 10)
            advice.Add("VaR 95 is critical (10 % or more): reduce exposure.");
        else if (figures.Var95 >= 5)
            advice.Add("VaR 95 is over its warning level of 5 %.");

        if (figures.Uptime < 0.999)
            advice.Add("Uptime was below the target of 99.9 %: see the incidents of the day.");

        if (figures.ReplicaLagSeconds > 60)
            advice.Add("The replica is over a minute behind: a failover now would lose that much.");

        if (figures.BackupGood is 0)
            advice.Add("The last verification found a backup that is not good: see docs/runbooks/damaged-database.md.");

        if (figures.PnlByStrategy.Count > 0 && figures.PnlByStrategy.MinBy(pair => pair.Value) is { Value: < 0 } worst)
            advice.Add($"{worst.Key} lost money: review it.");

        return advice.Count > 0 ? advice : ["Nothing stands out."];
    }

    static void Line(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");

    static string Money(double? value) => Number(value, "#,##0.00");

    static string Percent(double? value, string format = "0.00") => Number(value, format, " %");

    static string Number(double? value, string format, string unit = "") =>
        value is null ? "not known" : value.Value.ToString(format, CultureInfo.InvariantCulture) + unit;
}
