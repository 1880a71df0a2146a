namespace Groundwork.Stacks.TradingBot;

/// <summary>The dashboards of trading-bot.</summary>
static class DashboardPlans
{
    internal static readonly ImmutableSortedDictionary<string, DashboardPlan> All = new Dictionary<string, DashboardPlan>
    {
        ["executive"] = new("Trading Bot Executive Dashboard",
            new("Total portfolio value", new DashboardWidget("Portfolio value", $"max({Figure("core_engine_portfolio_value")})", "USD")),
            new(
                "Daily PnL per strategy",
                new DashboardWidget("PnL of the day", $"max by (strategy) ({Figure("strategy_worker_pnl")})", "USD") { IsGraph = true }),
            new("Risk",
                new DashboardWidget("Maximum drawdown", $"max({Figure("strategy_worker_max_drawdown")})", "%") { Warn = 10, Critical = 15 },
                new DashboardWidget("Value at risk (95 %)", $"max({Figure("core_engine_var95")})", "%") { Warn = 5, Critical = 10 },
                new DashboardWidget("Sharpe ratio", $"avg({Figure("strategy_worker_sharpe_ratio")})")
                {
                    Warn = 1,
                    Critical = 0.5,
                    LowIsBad = true,
                }),
            new("System health",
                new DashboardWidget("Availability (5 minutes)", $"100 * (1 - {Failing} / {Requests})", "%")
                {
                    Warn = 99.9,
                    Critical = 99,
                    LowIsBad = true,
                },
                new DashboardWidget("Strategy errors", $"max({Figure("strategy_worker_error_rate")})", "%") { Warn = 1, Critical = 5 },
                new DashboardWidget("Exchange API", $"100 * min({Figure("exchange_connector_api_available")})", "%")
                {
                    Warn = 100,
                    Critical = 50,
                    LowIsBad = true,
                },
                new DashboardWidget("Services alive", $"count(sum by (service) ({Figure("service_heartbeat")}))")
                {
                    Warn = 5,
                    Critical = 4,
                    LowIsBad = true,
                })),
        ["operations-services"] = new("Trading Bot Operations: Services",
            new("core-engine",
                Graph("Active strategies", "core_engine_active_strategies"), Graph("Queued messages", "core_engine_queued_messages"),
                Graph("PnL", "core_engine_total_portfolio_pnl", "USD"), Graph("Active positions", "core_engine_active_positions")),
            new("exchange-connector",
                Graph("API latency", "exchange_connector_api_latency", "ms"), Graph("Rate limit", "exchange_connector_rate_limit_use", "%"),
                Graph("Fill rate", "exchange_connector_fill_rate", "%"), Graph("Slippage", "exchange_connector_mean_slippage")),
            new("strategy-worker",
                new DashboardWidget(
                    "Trades an hour",
                    $"sum by (strategy) (increase({Figure("strategy_worker_trades_executed")}[1h]))")
                {
                    IsGraph = true,
                },
                Graph("Errors", "strategy_worker_error_rate", "%"), Graph("Sharpe ratio", "strategy_worker_sharpe_ratio"),
                Graph("Drawdown", "strategy_worker_max_drawdown", "%")),
            new("capital-manager",
                Graph("Allocation time", "capital_manager_allocation_time", "ms"),
                Graph("Rejections", "capital_manager_rejection_rate", "%"),
                Graph("Risk budget", "capital_manager_risk_budget_use", "%"), Graph("ROI", "capital_manager_roi", "%"))),
        ["operations-platform"] = new("Trading Bot Operations: Platform",
            new("Requests",
                new DashboardWidget("Requests a second", Requests) { IsGraph = true },
                new DashboardWidget("Errors a second", Failing) { IsGraph = true },
                new DashboardWidget(
                    "p95",
                    "histogram_quantile(0.95, sum by (le) "
                        + "(rate(loadbalancing_googleapis_com:https_total_latencies_bucket{monitored_resource=\"https_lb_rule\"}[5m])))",
                    "ms")
                {
                    IsGraph = true,
                    Critical = 200,
                }),
            new(
                "Database",
                Database("Processor", "cpu_utilization"),
                Database("Memory", "memory_utilization"),
                Database("Disk", "disk_utilization"),
                Database("Replica lag", "replication_replica_lag")),
            new("Hosts",
                new DashboardWidget(
                    "Processor",
                    "avg by (zone) (compute_googleapis_com:instance_cpu_utilization{monitored_resource=\"gce_instance\"})")
                {
                    IsGraph = true,
                },
                new DashboardWidget(
                    "Hosts",
                    "count by (zone) (compute_googleapis_com:instance_uptime{monitored_resource=\"gce_instance\"})")
                {
                    IsGraph = true,
                })),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    const string Answers = "loadbalancing_googleapis_com:https_request_count{monitored_resource=\"https_lb_rule\"";
    const string Requests = "sum(rate(" + Answers + "}[5m]))";
    const string Failing = "(sum(rate(" + Answers + ", response_code_class=\"500\"}[5m])) or vector(0))";

    static string Figure(string name) => $"custom_googleapis_com:trading_bot_{name}{{monitored_resource=\"global\"}}";

    static DashboardWidget Graph(string title, string figure, string unit = "1") => new(title, Figure(figure), unit) { IsGraph = true };

    static DashboardWidget Database(string title, string figure) =>
        new(
            title,
            $"max by (database_id) (cloudsql_googleapis_com:database_{figure}{{monitored_resource=\"cloudsql_database\"}})")
        {
            IsGraph = true,
        };
}
