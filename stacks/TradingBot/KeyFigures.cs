using static Groundwork.Infra.Common.Kpis.KpiComparison;

namespace Groundwork.Stacks.TradingBot;

/// <summary>The key figures of trading-bot's services, with their alerts: technical and business ones, and the targets.</summary>
static class KeyFigures
{
    const double Money = 1e12;

    const string ApiLatency = "exchange-connector/api_latency";
    const string QueuedMessages = "core-engine/queued_messages";

    /// <summary>What the market's restlessness is measured by.</summary>
    internal const string PriceVolatility = "exchange-connector/price_volatility";

    const string MeanSlippage = "exchange-connector/mean_slippage";

    /// <summary>Trades, counted; the service level is measured by them.</summary>
    internal const string TradesExecuted = "strategy-worker/trades_executed";

    internal static readonly ImmutableArray<Kpi> All =
    [
        new("core-engine/active_strategies", "Active strategies", "1", 0, 1_000,
            new KpiAlert("none", Below, 1, AlertSeverity.High, "trading-stopped", "No strategy trades.")),
        new(QueuedMessages, "Queued messages", "1", 0, 1e9,
            new KpiAlert("backlog", Above, 1_000, AlertSeverity.Medium, "queue-backlog", "Orders wait; prices move on meanwhile."),
            new KpiAlert(
                "backlog-forecast",
                Above,
                10_000,
                AlertSeverity.Medium,
                "queue-backlog",
                "At the present rate the queue is full within an hour.")
            {
                ForecastHours = 1,
            }),
        new("core-engine/total_portfolio_pnl", "Total profit and loss of the day", "{USD}", -Money, Money,
            new KpiAlert("loss", Below, -10_000, AlertSeverity.High, "drawdown", "The day's loss is beyond what the desk expects.")),
        new("core-engine/active_positions", "Active positions", "1", 0, 100_000,
            new KpiAlert("many", Above, 500, AlertSeverity.Low, "drawdown", "More positions are open than the risk model was made for.")),
        new("core-engine/portfolio_value", "Total portfolio value", "{USD}", 0, Money),
        new("core-engine/var95", "Value at risk (95 %)", "%", 0, 100,
            new KpiAlert("warn", AtLeast, 5, AlertSeverity.Medium, "drawdown", "Risk is above its warning line."),
            new KpiAlert("critical", AtLeast, 10, AlertSeverity.Critical, "drawdown", "Risk is above its limit: reduce positions.")),
        new("core-engine/monthly_return_progress", "Month's return as a share of its target", "%", -10_000, 10_000,
            new KpiAlert("target-met", AtLeast, 100, AlertSeverity.Low, "targets", "The month's target is met.")
            {
                EverySeconds = 300,
                IsNotice = true,
            }),
        new("core-engine/benchmark_gap", "Return behind the benchmark", "%", -1_000, 1_000,
            new KpiAlert("behind", Above, 5, AlertSeverity.Low, "targets", "The portfolio is more than 5 % behind its benchmark.")
            {
                EverySeconds = 300,
                IsNotice = true,
            }),
        new("core-engine/liquidation_distance", "Distance to liquidation", "%", 0, 100,
            new KpiAlert("near", Below, 20, AlertSeverity.High, "liquidation-risk", "The exchange may soon close positions by force.")
            {
                ForSeconds = 0,
                Crisis = "liquidation-risk",
            },
            new KpiAlert(
                "imminent", Below, 10, AlertSeverity.Critical, "liquidation-risk", "The exchange is about to close positions by force.")
            {
                ForSeconds = 0,
                Crisis = "liquidation-risk",
            }),

        new(ApiLatency, "API latency (p95)", "ms", 0, 600_000,
            new KpiAlert("slow", Above, 200, AlertSeverity.High, "exchange-api", "Orders reach the exchange late.")),
        new("exchange-connector/api_available", "Exchange API reachable", "1", 0, 1,
            new KpiAlert("down", Below, 1, AlertSeverity.Critical, "exchange-api", "The exchange can't be reached with the present key.")
            {
                ForSeconds = 60,
                Crisis = "api-failure",
            })
        {
            Labels = ["exchange"],
        },
        new("exchange-connector/rate_limit_use", "Use of the rate limit", "%", 0, 100,
            new KpiAlert("high", Above, 80, AlertSeverity.Medium, "exchange-api", "The exchange refuses orders at 100 %.")
            {
                ForSeconds = 120,
            },
            new KpiAlert(
                "high-forecast",
                Above,
                95,
                AlertSeverity.Medium,
                "exchange-api",
                "At the present rate the limit is used up within an hour.")
            {
                ForecastHours = 1,
            }),
        new("exchange-connector/fill_rate", "Fill rate", "%", 0, 100,
            new KpiAlert("low", Below, 90, AlertSeverity.Medium, "execution-quality", "Too many orders are not filled.")
            {
                ForSeconds = 600,
            }),
        new(MeanSlippage, "Mean slippage", "{bp}", -10_000, 10_000,
            new KpiAlert("high", Above, 20, AlertSeverity.Medium, "execution-quality", "Orders are filled at worse prices than planned.")
            {
                ForSeconds = 600,
            }),

        new(PriceVolatility, "Price volatility of the last hour", "%", 0, 10_000),

        new(TradesExecuted, "Trades executed", "1", 0, 1e9,
            new KpiAlert("few", Below, 1_000, AlertSeverity.Medium, "trading-stopped", "A tenth of the trades of a usual hour.")
            {
                ForSeconds = 900,
            })
        {
            IsCounter = true,
            Labels = ["strategy"],
        },
        new("strategy-worker/error_rate", "Error rate", "%", 0, 100,
            new KpiAlert("high", Above, 5, AlertSeverity.High, "strategy-errors", "Orders of the strategy fail."))
        {
            Labels = ["strategy"],
        },
        new("strategy-worker/pnl", "Profit and loss of the day per strategy", "{USD}", -Money, Money,
            new KpiAlert("loss", Below, -5_000, AlertSeverity.Medium, "drawdown", "The strategy loses more than it should on a bad day."))
        {
            Labels = ["strategy"],
        },
        new("strategy-worker/sharpe_ratio", "Sharpe ratio", "1", -100, 100,
            new KpiAlert("low", Below, 0.5, AlertSeverity.Low, "drawdown", "The strategy earns too little for its risk.")
            {
                ForSeconds = 3_600,
            })
        {
            Labels = ["strategy"],
        },
        new("strategy-worker/max_drawdown", "Maximum drawdown", "%", 0, 100,
            new KpiAlert("warn", AtLeast, 10, AlertSeverity.Medium, "drawdown", "The drawdown is above its warning line."),
            new KpiAlert("near-limit", AtLeast, 12, AlertSeverity.Medium, "drawdown", "The drawdown is at 80 % of its limit of 15 %.")
            {
                EverySeconds = 300,
            },
            new KpiAlert(
                "critical",
                AtLeast,
                15,
                AlertSeverity.Critical,
                "drawdown",
                "The drawdown is at its limit: trading of the strategy has to end.")
            {
                ForSeconds = 0,
            })
        {
            Labels = ["strategy"],
        },

        new("capital-manager/allocation_time", "Allocation time", "ms", 0, 600_000,
            new KpiAlert("slow", Above, 1_000, AlertSeverity.Medium, "capital-manager", "Strategies wait for capital.")),
        new("capital-manager/rejection_rate", "Rejected allocations", "%", 0, 100,
            new KpiAlert("high", Above, 20, AlertSeverity.Medium, "capital-manager", "Strategies don't get the capital that they ask for.")
            {
                ForSeconds = 600,
            }),
        new("capital-manager/risk_budget_use", "Use of the risk budget", "%", 0, 1_000,
            new KpiAlert("high", Above, 90, AlertSeverity.High, "capital-manager", "No capital is left for new positions at 100 %."),
            new KpiAlert(
                "full-forecast",
                Above,
                100,
                AlertSeverity.Medium,
                "capital-manager",
                "At the present rate the risk budget is used up within two hours.")
            {
                ForecastHours = 2,
            }),
        new("capital-manager/roi", "Return on investment", "%", -100, 100_000,
            new KpiAlert("negative", Below, 0, AlertSeverity.Low, "targets", "The capital earns nothing.") { ForSeconds = 7_200 }),
    ];

    /// <summary>
    /// Figures that have a usual value at each hour of each weekday, with the deviation that always is usual, in their unit.
    /// </summary>
    internal static readonly ImmutableSortedDictionary<string, double> LeastDeviations = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, double>
        {
            [ApiLatency] = 5,
            [QueuedMessages] = 20,
            [MeanSlippage] = 1,
        });

    /// <summary>Those figures.</summary>
    internal static readonly ImmutableArray<Kpi> Anomalies = [.. All.Where(figure => LeastDeviations.ContainsKey(figure.Path))];
}
