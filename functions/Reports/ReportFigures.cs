namespace Groundwork.Functions.Reports;

/// <summary>What a day's report is made of.</summary>
sealed record ReportFigures
{
    public required DateOnly Day { get; init; }

    /// <summary>Profit and loss of each strategy, in the portfolio's currency.</summary>
    public required IReadOnlyDictionary<string, double> PnlByStrategy { get; init; }

    public double? TotalPnl { get; init; }

    public double? PortfolioValue { get; init; }

    /// <summary>Share of the day that the service was up, 0 to 1.</summary>
    public double? Uptime { get; init; }

    /// <summary>Percent.</summary>
    public double? MaxDrawdown { get; init; }

    /// <summary>Percent.</summary>
    public double? Var95 { get; init; }

    public double? Sharpe { get; init; }

    public double? TradesExecuted { get; init; }

    public double? ErrorRate { get; init; }

    public double? ApiLatencyMilliseconds { get; init; }

    public double? ReplicaLagSeconds { get; init; }

    public double? BackupGood { get; init; }
}
