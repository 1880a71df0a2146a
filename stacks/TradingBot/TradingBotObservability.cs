using Groundwork.Infra.Cost;
using Groundwork.Infra.Observability;
using Groundwork.Infra.Platform;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What watches trading-bot: figures, promises, dashboards and costs.</summary>
static class TradingBotObservability
{
    const string AllRequests = "metric.type=\"loadbalancing.googleapis.com/https/request_count\" resource.type=\"https_lb_rule\"";

    internal static void Watch(TradingBotSettings settings, ProjectServices services, AlertRouting alerting, ComponentResourceOptions project)
    {
        var kpis = new ServiceKpis("kpis", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            Figures = TradingBotKpis.All,
            Thresholds = settings.Alerting.KpiThresholds,
        }, project);

        _ = new AnomalyAlerts("anomalies", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            Kpis = kpis,
            Figures = TradingBotKpis.Anomalies,
        }, project);

        _ = new DeadManAlerts("heartbeats", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            Writers = ["capital-manager", "core-engine", "exchange-connector", "strategy-worker-grid-trader", "strategy-worker-ma-crossover"],
        }, project);

        _ = new ServiceLevel("service-level", new()
        {
            Services = services,
            Labels = settings.Labels,
            Naming = settings.Naming,
            Channels = alerting.Channels,
            Objectives = Objectives(settings),
            Metrics = [.. kpis.Metrics(TradingBotKpis.TradesExecuted)],
        }, project);

        _ = new Dashboards("dashboards", new()
        {
            Services = services,
            Labels = settings.Labels,
            Plans = TradingBotDashboards.All,
            Metrics = [.. kpis.Metrics(TradingBotKpis.All.Select(figure => figure.Path))],
        }, project);

        _ = new Budget("budget", new()
        {
            Services = services,
            BillingAccount = settings.Budget.BillingAccount,
            MonthlyAmount = settings.Budget.MonthlyAmount,
            Currency = settings.Budget.Currency,
            EmailChannels = alerting.EmailChannels,
        }, project);
    }

    static Dictionary<string, ServiceObjective> Objectives(TradingBotSettings settings) => new()
    {
        ["availability"] = ServiceObjective.FewFail(
            "99.9 % of requests are answered", 0.999, AllRequests, $"{AllRequests} metric.labels.response_code_class=\"500\""),
        ["latency"] = ServiceObjective.FastEnough(
            "95 % of requests take under 200 ms", 0.95, "metric.type=\"loadbalancing.googleapis.com/https/total_latencies\" resource.type=\"https_lb_rule\"", 200),
        ["trades"] = ServiceObjective.EnoughEachHour(
            "10,000 trades in 99 of 100 hours", 0.99, $"metric.type=\"{settings.Naming.MetricType(TradingBotKpis.TradesExecuted)}\" resource.type=\"global\"", 10_000),
    };
}
