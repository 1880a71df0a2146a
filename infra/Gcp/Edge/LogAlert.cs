using Groundwork.Infra.Gcp.Observability;
using Logging = Pulumi.Gcp.Logging;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>Something that Google writes into the log and somebody has to hear of.</summary>
/// <param name="Metric">Name of the metric that counts it.</param>
/// <param name="Name">Logical name of the metric; the alert's is <c>{Name}-alert</c>.</param>
/// <param name="Alert">What the alert says; its condition is made here.</param>
/// <param name="Filter">Filter of Cloud Logging.</param>
/// <param name="Fields">Where the entry says who did it, what, and to what or from where.</param>
/// <param name="Resource">Monitored resource of the entries.</param>
sealed record LogAlert(
    string Metric,
    string Name,
    AlertDefinition Alert,
    string Filter,
    (string Actor, string Action, string Address) Fields,
    string Resource)
{
    internal static void Define(ComponentResource owner, ProjectServices services, AlertPolicies alerts, LogAlert log)
    {
        var metric = new Logging.Metric(log.Name, new()
        {
            Name = log.Metric,
            Description = log.Alert.Title,
            Filter = log.Filter,
            MetricDescriptor = new Logging.Inputs.MetricMetricDescriptorArgs
            {
                MetricKind = "DELTA",
                ValueType = "INT64",
                Unit = "1",
                DisplayName = log.Alert.Title,
                Labels = new[] { Label("actor", "Who"), Label("action", "What"), Label("address", "From where, or to what") },
            },
            LabelExtractors = new InputMap<string>
            {
                ["actor"] = $"EXTRACT({log.Fields.Actor})",
                ["action"] = $"EXTRACT({log.Fields.Action})",
                ["address"] = $"EXTRACT({log.Fields.Address})",
            },
        }, Child.Of(owner, services.Api(GoogleApi.Logging)));

        _ = alerts.New(
            $"{log.Name}-alert",
            log.Alert with { Conditions = [AlertCondition.AnyEntry(log.Alert.Title, log.Metric, [log.Resource])] },
            metric);
    }

    static Logging.Inputs.MetricMetricDescriptorLabelArgs Label(string key, string description) =>
        new() { Key = key, ValueType = "STRING", Description = description };
}
