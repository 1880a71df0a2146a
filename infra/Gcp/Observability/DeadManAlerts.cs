using System.Globalization;
using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// Tells when a service has gone silent: each writes a heartbeat once a minute, and what alerts is its absence,
/// which no broken service can hide.
/// Defines one <c>monitoring.MetricDescriptor</c> and one <c>monitoring.AlertPolicy</c> per writer.
/// </summary>
public sealed class DeadManAlerts : ComponentResource
{
    static readonly Kpi Heartbeat = new("service/heartbeat", "Heartbeat", "1", 0, 1) { Labels = ["service"] };

    /// <summary>Makes the alerts on all writers of <paramref name="args"/>.</summary>
    public DeadManAlerts(string name, DeadManAlertsArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:DeadManAlerts", name, args, options)
    {
        var metric = new Monitoring.MetricDescriptor($"{name}-heartbeat", new()
        {
            Type = args.Cloud.Naming.MetricType(Heartbeat.Path),
            DisplayName = Heartbeat.Title,
            Description = "1, once a minute, while the service works. Written under the monitored resource 'global'.",
            MetricKind = "GAUGE",
            ValueType = "DOUBLE",
            Unit = Heartbeat.Unit,
            Labels = new Monitoring.Inputs.MetricDescriptorLabelArgs { Key = "service", ValueType = "STRING" },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring)));

        var alerts = new AlertPolicies(this, args.Cloud);

        foreach (var writer in args.Writers)
        {
            _ = alerts.New($"{name}-{writer}", new AlertDefinition(
                $"{writer} is silent", AlertSeverity.Critical, "missing-heartbeat",
                $"{writer} does not work, or can't say so: nobody trades blind.",
                AlertCondition.PromQl("No heartbeat", Query(writer, args))), metric);
        }

        RegisterOutputs();
    }

    static string Query(string writer, DeadManAlertsArgs args) => string.Create(
        CultureInfo.InvariantCulture,
        $"absent_over_time({KpiSeries.Of(Heartbeat, args.Cloud.Naming, $"service=\"{writer}\"")}[{args.MissingSeconds}s])");
}
