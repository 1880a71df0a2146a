using System.Globalization;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// Tells when a figure is far from what it usually is at this hour of this weekday, with more allowed while the market is restless.
/// Cloud Monitoring keeps no such baselines itself: a writer supplies them each hour as the metrics that are declared here.
/// Defines three <c>monitoring.MetricDescriptor</c>s, and two <c>monitoring.AlertPolicy</c>s per figure.
/// </summary>
public sealed class AnomalyAlerts : ComponentResource
{
    static readonly Kpi Mean = new(
        "anomaly/baseline_mean", "Usual value at this hour of this weekday", "1", double.MinValue, double.MaxValue)
    {
        Labels = ["figure"],
    };
    static readonly Kpi Deviation =
        new("anomaly/baseline_deviation", "Usual deviation from it", "1", 0, double.MaxValue) { Labels = ["figure"] };
    static readonly Kpi Volatility =
        new("market/volatility", "Market volatility against its usual one; 1 is usual", "1", 0, double.MaxValue);

    /// <summary>Makes the alerts on all figures of <paramref name="args"/>.</summary>
    public AnomalyAlerts(string name, AnomalyAlertsArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:AnomalyAlerts", name, args, options)
    {
        if (args.Extreme <= args.Unusual)
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Extreme must be above Unusual ({args.Unusual}), got {args.Extreme}."));

        var baselines = new[] { Mean, Deviation, Volatility }.Select(baseline => NewMetric(name, baseline, args)).ToArray();
        var alerts = new AlertPolicies(this, args.Cloud);

        foreach (var figure in args.Figures)
        {
            Resource[] after = [.. baselines, .. args.Kpis.Metrics(figure.Path)];
            var key = $"{name}-{figure.Path.Replace('/', '-').Replace('_', '-')}";

            _ = alerts.New($"{key}-unusual", Definition(figure, args.Unusual, "Unusual", AlertSeverity.Medium, args.Cloud.Naming), after);
            _ = alerts.New($"{key}-extreme", Definition(figure, args.Extreme, "Extreme", AlertSeverity.High, args.Cloud.Naming), after);
        }

        RegisterOutputs();
    }

    Monitoring.MetricDescriptor NewMetric(string name, Kpi baseline, AnomalyAlertsArgs args)
    {
        var made = new Monitoring.MetricDescriptorArgs
        {
            Type = args.Cloud.Naming.MetricType(baseline.Path),
            DisplayName = baseline.Title,
            Description = $"{baseline.Title}. Written each hour under the monitored resource 'global'.",
            MetricKind = "GAUGE",
            ValueType = "DOUBLE",
            Unit = baseline.Unit,
        };

        if (baseline.Labels.Count > 0)
            made.Labels = baseline.Labels
                .Select(label => new Monitoring.Inputs.MetricDescriptorLabelArgs { Key = label, ValueType = "STRING" })
                .ToArray();

        return new Monitoring.MetricDescriptor(
            $"{name}-{baseline.Path.Replace('/', '-').Replace('_', '-')}",
            made,
            Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring)));
    }

    static AlertDefinition Definition(Kpi figure, double deviations, string how, AlertSeverity severity, Naming naming) => new(
        $"{how}: {figure.Title}", severity, "anomaly",
        $"{figure.Title} is far from what it usually is at this hour of this weekday. Predicted impact: {Impact(severity)}",
        AlertCondition.PromQl(
            string.Create(CultureInfo.InvariantCulture, $"{deviations} deviations from the baseline"),
            Query(figure, deviations, naming),
            forSeconds: 300,
            everySeconds: 60));

    static string Impact(AlertSeverity severity) => severity == AlertSeverity.High
        ? "orders fail or lose money within minutes."
        : "worse prices or slower orders if it goes on.";

    // The baseline is written each hour: its last value of two hours counts. A calm or unknown market narrows nothing.
    static string Query(Kpi figure, double deviations, Naming naming)
    {
        string Baseline(Kpi baseline) =>
            $"max(last_over_time({KpiSeries.Of(baseline, naming, $"figure=\"{figure.Path}\"")}[2h]))";

        return string.Create(
            CultureInfo.InvariantCulture,
            $"abs(max({KpiSeries.Of(figure, naming)}) - {Baseline(Mean)}) > {deviations} * {Baseline(Deviation)} * "
                + $"(clamp_min(max(last_over_time({KpiSeries.Of(Volatility, naming)}[2h])), 1) or vector(1))");
    }
}
