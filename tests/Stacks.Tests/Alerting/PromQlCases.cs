using static Groundwork.Stacks.Tests.Alerting.PromQlCase;

namespace Groundwork.Stacks.Tests.Alerting;

/// <summary>One case for each alert of the production stack that is a query.</summary>
static class PromQlCases
{
    const string Latencies = "loadbalancing_googleapis_com:https_total_latencies_bucket{monitored_resource=\"https_lb_rule\", le=";
    const string Requests = "loadbalancing_googleapis_com:https_request_count{monitored_resource=\"https_lb_rule\", response_code_class=";

    const string Certificate =
        "monitoring_googleapis_com:uptime_check_time_until_ssl_cert_expires{monitored_resource=\"uptime_url\", "
        + "host=\"api.trading-bot.example.com\", checker_location=\"eur-belgium\"}";
    const string Shield =
        "networksecurity_googleapis_com:https_request_count{monitored_resource=\"network_security_policy\", policy_name=\"shield\", ";

    internal static readonly PromQlCase[] All =
    [
        Level(
            "alerting-undelivered",
            "pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\", "
                + "subscription_id=\"alerts\"}",
            301,
            300),

        Level("escalations-late", Waiting("trading-bot-alerts"), 121, 120),
        Level("escalations-not-obeyed", Waiting("trading-bot-control-core-engine"), 61, 60),
        new("escalations-given-up",
            [
                "pubsub_googleapis_com:subscription_dead_letter_message_count{monitored_resource=\"pubsub_subscription\", "
                    + "subscription_id=\"trading-bot-alerts\"} 0x205 1x35",
            ],
            [
                "pubsub_googleapis_com:subscription_dead_letter_message_count{monitored_resource=\"pubsub_subscription\", "
                    + "subscription_id=\"trading-bot-alerts\"} 1x240",
            ]),

        Level("database-alerts-cpu", Sql("cpu_utilization"), 0.81, 0.8),
        Level("database-alerts-memory", Sql("memory_utilization"), 0.91, 0.9),
        Level("database-alerts-disk", Sql("disk_utilization"), 0.86, 0.85),
        Level("database-alerts-replica-lag", Sql("replication_replica_lag"), 61, 60),
        Level("database-alerts-replica-lag-critical", Sql("replication_replica_lag"), 241, 240),
        Level("database-alerts-connections", Sql("postgresql_num_backends"), 801, 800),
        Level("database-alerts-down", Sql("up"), 0, 1),

        Level("endpoint-certificate", Certificate, 20.9, 21),
        Level("endpoint-certificate-ends", Certificate, 6.9, 7),

        // 1260 a minute are 21 a second, 1140 are 19.
        new(
            "endpoint-blocked",
            [$"{Shield}blocked=\"true\"}} 0+1260x240"],
            [$"{Shield}blocked=\"true\"}} 0+1140x240", $"{Shield}blocked=\"false\"}} 0+9000x240"]),

        Level("kpis-core-engine-active-strategies-none", Own("core_engine_active_strategies"), 0, 1),
        Level("kpis-core-engine-queued-messages-backlog", Own("core_engine_queued_messages"), 1001, 1000),
        Level("kpis-core-engine-total-portfolio-pnl-loss", Own("core_engine_total_portfolio_pnl"), -10001, -10000),
        Level("kpis-core-engine-active-positions-many", Own("core_engine_active_positions"), 501, 500),
        Level("kpis-core-engine-var95-warn", Own("core_engine_var95"), 5, 4.9),
        Level("kpis-core-engine-var95-critical", Own("core_engine_var95"), 10, 9.9),
        Level("kpis-core-engine-monthly-return-progress-target-met", Own("core_engine_monthly_return_progress"), 100, 99.9),
        Level("kpis-core-engine-benchmark-gap-behind", Own("core_engine_benchmark_gap"), 5.1, 5),
        Level("kpis-core-engine-liquidation-distance-near", Own("core_engine_liquidation_distance"), 19, 20),
        Level("kpis-core-engine-liquidation-distance-imminent", Own("core_engine_liquidation_distance"), 9, 10),
        Level("kpis-exchange-connector-api-latency-slow", Own("exchange_connector_api_latency"), 201, 200),
        Level("kpis-exchange-connector-api-available-down", Own("exchange_connector_api_available", ", exchange=\"binance\""), 0, 1),
        Level("kpis-exchange-connector-rate-limit-use-high", Own("exchange_connector_rate_limit_use"), 81, 80),
        Level("kpis-exchange-connector-fill-rate-low", Own("exchange_connector_fill_rate"), 89, 90),
        Level("kpis-exchange-connector-mean-slippage-high", Own("exchange_connector_mean_slippage"), 21, 20),
        Level("kpis-strategy-worker-error-rate-high", Own("strategy_worker_error_rate", ", strategy=\"grid-trader\""), 6, 5),
        Level("kpis-strategy-worker-pnl-loss", Own("strategy_worker_pnl", ", strategy=\"grid-trader\""), -5001, -5000),
        Level("kpis-strategy-worker-sharpe-ratio-low", Own("strategy_worker_sharpe_ratio", ", strategy=\"grid-trader\""), 0.4, 0.5),
        Level("kpis-strategy-worker-max-drawdown-warn", Own("strategy_worker_max_drawdown", ", strategy=\"grid-trader\""), 10, 9.9),
        Level("kpis-strategy-worker-max-drawdown-near-limit", Own("strategy_worker_max_drawdown", ", strategy=\"grid-trader\""), 12, 11.9),
        Level("kpis-strategy-worker-max-drawdown-critical", Own("strategy_worker_max_drawdown", ", strategy=\"grid-trader\""), 15, 14.9),
        Level("kpis-capital-manager-allocation-time-slow", Own("capital_manager_allocation_time"), 1001, 1000),
        Level("kpis-capital-manager-rejection-rate-high", Own("capital_manager_rejection_rate"), 21, 20),
        Level("kpis-capital-manager-risk-budget-use-high", Own("capital_manager_risk_budget_use"), 91, 90),

        new("kpis-capital-manager-roi-negative", [$"{Own("capital_manager_roi")} -1x240"], [$"{Own("capital_manager_roi")} 0x240"]),

        // 16 trades a minute are 960 an hour, 17 are 1020.
        new("kpis-strategy-worker-trades-executed-few",
            [$"{Own("strategy_worker_trades_executed", ", strategy=\"grid-trader\"")} 0+16x240"],
            [$"{Own("strategy_worker_trades_executed", ", strategy=\"grid-trader\"")} 0+17x240"]),

        new("heartbeats-core-engine", [$"{Own("service_heartbeat", ", service=\"capital-manager\"")} 1x240"],
        [
            $"{Own("service_heartbeat", ", service=\"core-engine\"")} 1x240",
        ]),
        new("heartbeats-capital-manager", [$"{Own("service_heartbeat", ", service=\"core-engine\"")} 1x240"],
        [
            $"{Own("service_heartbeat", ", service=\"capital-manager\"")} 1x240",
        ]),
        new("heartbeats-exchange-connector", [$"{Own("service_heartbeat", ", service=\"core-engine\"")} 1x240"],
        [
            $"{Own("service_heartbeat", ", service=\"exchange-connector\"")} 1x240",
        ]),
        new(
            "heartbeats-strategy-worker-grid-trader",
            [$"{Own("service_heartbeat", ", service=\"strategy-worker-grid-trader\"")} 1x100 _x140"],
            [$"{Own("service_heartbeat", ", service=\"strategy-worker-grid-trader\"")} 1x240"]),
        new(
            "heartbeats-strategy-worker-ma-crossover",
            [$"{Own("service_heartbeat", ", service=\"strategy-worker-ma-crossover\"")} 1x100 _x140"],
            [$"{Own("service_heartbeat", ", service=\"strategy-worker-ma-crossover\"")} 1x240"]),

        // 6 of 106 fail; 5 of 105 are 4.8 %.
        new(
            "service-level-errors",
            [$"{Requests}\"200\"}} 0+100x240", $"{Requests}\"500\"}} 0+6x240"],
            [$"{Requests}\"200\"}} 0+100x240", $"{Requests}\"500\"}} 0+5x240"]),
        new("service-level-latency",
            [
                $"{Latencies}\"100\"}} 0+90x240",
                $"{Latencies}\"200\"}} 0+94x240",
                $"{Latencies}\"400\"}} 0+100x240",
                $"{Latencies}\"+Inf\"}} 0+100x240",
            ],
            [
                $"{Latencies}\"100\"}} 0+90x240",
                $"{Latencies}\"200\"}} 0+96x240",
                $"{Latencies}\"400\"}} 0+100x240",
                $"{Latencies}\"+Inf\"}} 0+100x240",
            ]),

        .. Errors("backup-schedule-backup-errors", "trading-bot-backup"),
        .. Errors("backup-schedule-vault-errors", "trading-bot-vault"),
        .. Errors("backup-schedule-verify-errors", "trading-bot-verify"),
        .. Errors("anomaly-baseline-function-errors", "trading-bot-baseline"),
        .. Errors("daily-report-function-errors", "trading-bot-report"),
        .. Errors("failover-failover-errors", "trading-bot-failover"),
        .. Errors("failover-probe-errors", "trading-bot-probe"),
        .. Errors("restore-drill-monthly-switchover-errors", "trading-bot-drill"),
        .. Errors("escalations-function-errors", "trading-bot-escalation"),
        .. Errors("restore-drill-monthly-function-errors", "trading-bot-restore-drill"),

        // Silence is a failure: a success within the window is what keeps these quiet.
        new("backup-schedule-backup-full-missing", [], [$"{Own("backup_backup_full_succeeded")} 1x240"]),
        new("backup-schedule-backup-incremental-missing", [$"{Own("backup_backup_incremental_succeeded")} 1x50 _x190"],
        [
            $"{Own("backup_backup_incremental_succeeded")} 1x240",
        ]),
        new("backup-schedule-vault-copy-missing", [$"{Own("vault_vault_succeeded")} 1x50 _x190"],
        [
            $"{Own("vault_vault_succeeded")} 1x240",
        ]),
        new("anomaly-baseline-function-hourly-missing", [$"{Own("baseline_baseline_succeeded")} 1x50 _x190"],
        [
            $"{Own("baseline_baseline_succeeded")} 1x240",
        ]),
        new("daily-report-function-daily-missing", [], [$"{Own("report_report_succeeded")} 1x240"]),
        new("backup-schedule-verify-run-missing", [], [$"{Own("verify_verify_good")} 1x240"]),

        // Looked for at the end of the day on which it runs.
        new("failover-probe-minute-missing", [$"{Own("probe_probe_healthy")} 1x200 _x40"], [$"{Own("probe_probe_healthy")} 1x240"]),
        new("failover-switched", [$"{Own("failover_failover_rto_seconds")} _x205 300 _x35"],
        [
            $"{Own("failover_failover_rto_seconds")} _x100 300 _x140",
        ]),
        new("restore-drill-monthly-switchover-monthly-missing", [], [$"{Own("drill_drill_succeeded")} 1x1440"]) { At = "23h30m" },
        new("restore-drill-monthly-function-run-missing", [], [$"{Own("restore_drill_verify_good")} 1x1440"]) { At = "23h30m" },

        .. Anomaly("exchange-connector/api_latency"),
        .. Anomaly("core-engine/queued_messages"),
        .. Anomaly("exchange-connector/mean_slippage"),
    ];

    static string Waiting(string subscription) =>
        "pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\", "
        + $"subscription_id=\"{subscription}\"}}";

    static PromQlCase[] Errors(string alert, string function)
    {
        string Answers(string kind) =>
            $"run_googleapis_com:request_count{{monitored_resource=\"cloud_run_revision\",service_name=\"{function}\","
            + $"response_code_class=\"{kind}\"}}";

        return [new(alert, [$"{Answers("5xx")} 0+1x240"], [$"{Answers("2xx")} 0+1x240", $"{Answers("5xx")} 1x240"])];
    }

    // Usually 100, give or take 10: 131 is three deviations away, 151 five. In a market twice as restless it takes twice as much.
    static PromQlCase[] Anomaly(string figure)
    {
        var key = $"anomalies-{figure.Replace('/', '-').Replace('_', '-')}";
        var series = Own(figure.Replace('/', '_').Replace('-', '_'));
        string[] Baseline(double value, double volatility) =>
        [
            FormattableString.Invariant($"{series} {value}x240"),
            $"{Own("anomaly_baseline_mean", $", figure=\"{figure}\"")} 100x240",
            $"{Own("anomaly_baseline_deviation", $", figure=\"{figure}\"")} 10x240",
            FormattableString.Invariant($"{Own("market_volatility")} {volatility}x240"),
        ];

        return
        [
            new($"{key}-unusual", Baseline(131, 1), Baseline(131, 2)),
            new($"{key}-extreme", Baseline(151, 0.5), Baseline(149, 1)),
        ];
    }

    static string Sql(string figure) =>
        $"cloudsql_googleapis_com:database_{figure}{{monitored_resource=\"cloudsql_database\", database_id=\"p:database\"}}";

    static string Own(string figure, string labels = "") =>
        $"custom_googleapis_com:trading_bot_{figure}{{monitored_resource=\"global\"{labels}}}";
}
