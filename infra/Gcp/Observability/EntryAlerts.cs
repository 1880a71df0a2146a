using Logging = Pulumi.Gcp.Logging;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>Alerts on entries of the log: a metric that counts them, and an alert on the first.</summary>
static class EntryAlerts
{
    /// <summary>Makes the metric <paramref name="name"/> and its alert <c>{name}-alert</c>.</summary>
    internal static void Define(AlertPolicies alerts, string name, AuditEvent audited)
    {
        var metric = new Logging.Metric(name, new()
        {
            Name = name,
            Description = audited.Title,
            Filter = audited.Filter,
            MetricDescriptor = new Logging.Inputs.MetricMetricDescriptorArgs
            {
                MetricKind = "DELTA",
                ValueType = "INT64",
                Unit = "1",
                DisplayName = audited.Title,
                Labels = new[] { Label("actor", "Who"), Label("action", "What"), Label("address", "From where") },
            },
            LabelExtractors = new InputMap<string>
            {
                ["actor"] = $"EXTRACT({audited.Fields.Actor})",
                ["action"] = $"EXTRACT({audited.Fields.Action})",
                ["address"] = $"EXTRACT({audited.Fields.Address})",
            },
        }, Child.Of(alerts.Owner, alerts.Cloud.Services.Api(GoogleApi.Logging)));

        _ = alerts.New($"{name}-alert", new AlertDefinition(
            audited.Title, audited.Severity, audited.Runbook, audited.Impact,
            AlertCondition.AnyEntry(audited.Title, name, audited.Resources)), metric);
    }

    static Logging.Inputs.MetricMetricDescriptorLabelArgs Label(string key, string description) => new()
    {
        Key = key,
        ValueType = "STRING",
        Description = description,
    };
}
