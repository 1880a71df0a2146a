using Groundwork.Infra.Gcp.Cost;
using Groundwork.Infra.Gcp.Observability;
using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Stacks.TradingBot;

/// <summary>What watches: figures, promises, dashboards, costs, the daily report, and what figures usually are.</summary>
sealed class Observability
{
    const string AllRequests = "metric.type=\"loadbalancing.googleapis.com/https/request_count\" resource.type=\"https_lb_rule\"";
    const string Latencies = "metric.type=\"loadbalancing.googleapis.com/https/total_latencies\" resource.type=\"https_lb_rule\"";

    internal Observability(Foundation foundation, Recovery recovery)
    {
        var (settings, cloud, who) = (foundation.Settings, foundation.Cloud, foundation.Identities);

        var kpis = new ServiceKpis("kpis", new()
        {
            Cloud = cloud,
            Figures = KeyFigures.All,
            Thresholds = settings.Alerting.KpiThresholds,
        }, cloud.Options);

        _ = new AnomalyAlerts("anomalies", new()
        {
            Cloud = cloud,
            Kpis = kpis,
            Figures = KeyFigures.Anomalies,
        }, cloud.Options);

        _ = new DeadManAlerts("heartbeats", new()
        {
            Cloud = cloud,
            Writers = [.. settings.Hosts.Units.Keys],
        }, cloud.Options);

        _ = new ServiceLevel("service-level", new()
        {
            Cloud = cloud,
            Objectives = Objectives(cloud.Naming),
            Metrics = [.. kpis.Metrics(KeyFigures.TradesExecuted)],
        }, cloud.Options);

        _ = new Dashboards("dashboards", new()
        {
            Cloud = cloud,
            Plans = DashboardPlans.All,
            Metrics = [.. kpis.Metrics(KeyFigures.All.Select(figure => figure.Path))],
        }, cloud.Options);

        _ = new Budget("budget", new()
        {
            Cloud = cloud,
            BillingAccount = settings.Budget.BillingAccount,
            MonthlyAmount = settings.Budget.MonthlyAmount,
            Currency = settings.Budget.Currency,
            EmailChannels = foundation.Alerting.EmailChannels,
        }, cloud.Options);

        _ = new DailyReport("daily-report", new()
        {
            Runtime = recovery.Functions,
            Identity = who.Report,
            Key = foundation.Keys.For("reports", "us"),
            AlertTopicId = foundation.Alerting.TopicId,
            Schedule = settings.Alerting.Report,
            RetentionDays = settings.Alerting.ReportRetentionDays,
        }, cloud.Options);

        _ = new AnomalyBaseline("anomaly-baseline", new()
        {
            Runtime = recovery.Functions,
            Identity = who.Baseline,
            Figures = KeyFigures.LeastDeviations,
            VolatilityFigure = KeyFigures.PriceVolatility,
        }, cloud.Options);
    }

    static Dictionary<string, ServiceObjective> Objectives(Naming naming) => new()
    {
        ["availability"] = ServiceObjective.FewFail(
            "99.9 % of requests are answered",
            0.999,
            AllRequests,
            $"{AllRequests} metric.labels.response_code_class=\"500\""),
        ["latency"] = ServiceObjective.FastEnough("95 % of requests take under 200 ms", 0.95, Latencies, 200),
        ["trades"] = ServiceObjective.EnoughEachHour(
            "10,000 trades in 99 of 100 hours",
            0.99,
            $"metric.type=\"{naming.MetricType(KeyFigures.TradesExecuted)}\" resource.type=\"global\"",
            10_000),
    };
}
