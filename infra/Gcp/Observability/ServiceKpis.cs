using System.Globalization;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// The key figures of a system's services, declared before anybody writes them, with alerts on what they are now and, by forecast, will be.
/// Defines one <c>monitoring.MetricDescriptor</c> per figure and one <c>monitoring.AlertPolicy</c> per alert.
/// </summary>
public sealed class ServiceKpis : ComponentResource
{
    readonly SortedDictionary<string, Monitoring.MetricDescriptor> _metrics = new(StringComparer.Ordinal);

    /// <summary>Makes metrics and alerts of all figures of <paramref name="args"/>.</summary>
    public ServiceKpis(string name, ServiceKpisArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:ServiceKpis", name, args, options)
    {
        KpiTable.CheckThresholds(args.Figures, args.Thresholds);

        var alerts = new AlertPolicies(this, args.Cloud);

        foreach (var figure in args.Figures)
        {
            var metric = NewMetric($"{name}-{Kebab(figure.Path)}", figure, args);
            _metrics.Add(figure.Path, metric);

            foreach (var alert in figure.Alerts)
                _ = alerts.New($"{name}-{Kebab(figure.Path)}-{alert.Key}", Definition(figure, alert, args), metric);
        }

        RegisterOutputs();
    }

    /// <summary>What has to be there before the metrics of these figures are used; an error if one is not among them.</summary>
    public IEnumerable<Resource> Metrics(params IEnumerable<string> paths) =>
        [.. paths.Select(path => _metrics.TryGetValue(path, out var metric)
            ? metric
            : throw new ArgumentException(
                $"There is no figure '{path}'; add it to ServiceKpisArgs.Figures (has: {string.Join(", ", _metrics.Keys)})."))];

    Monitoring.MetricDescriptor NewMetric(string name, Kpi figure, ServiceKpisArgs args)
    {
        var made = new Monitoring.MetricDescriptorArgs
        {
            Type = args.Cloud.Naming.MetricType(figure.Path),
            DisplayName = figure.Title,
            Description = $"{figure.Title}. Written under the monitored resource 'global'.",
            MetricKind = figure.IsCounter ? "CUMULATIVE" : "GAUGE",
            ValueType = figure.IsCounter ? "INT64" : "DOUBLE",
            Unit = figure.Unit,
        };

        if (figure.Labels.Count > 0)
            made.Labels = figure.Labels
                .Select(label => new Monitoring.Inputs.MetricDescriptorLabelArgs { Key = label, ValueType = "STRING" })
                .ToArray();

        return new Monitoring.MetricDescriptor(name, made, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring)));
    }

    static AlertDefinition Definition(Kpi figure, KpiAlert alert, ServiceKpisArgs args)
    {
        var threshold = KpiTable.Threshold(figure, alert, args.Thresholds);
        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Title} {KpiQuery.Sign(alert.Comparison)} {threshold} {figure.Unit}");

        var condition = alert.ForecastHours is { } hours
            ? AlertCondition.Forecast(
                $"{title} within {hours} h",
                $"metric.type=\"{args.Cloud.Naming.MetricType(figure.Path)}\" AND resource.type=\"global\"",
                threshold,
                hours)
            : AlertCondition.PromQl(
                title,
                KpiQuery.Holds(figure, alert, threshold, KpiSeries.Of(figure, args.Cloud.Naming)),
                alert.ForSeconds,
                alert.EverySeconds);

        return new AlertDefinition(
            alert.ForecastHours is null ? title : $"{title} expected",
            alert.Severity,
            alert.Runbook,
            alert.Impact,
            condition)
        {
            IsNotice = alert.IsNotice,
            Crisis = alert.Crisis,
        };
    }

    static string Kebab(string path) => path.Replace('/', '-').Replace('_', '-');
}
