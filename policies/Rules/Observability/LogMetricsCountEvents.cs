using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>A metric made of logs counts events, and keeps who, what and from where.</summary>
public sealed partial class LogMetricsCountEvents : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-log-metric-counts",
        AppliesTo = Alerts.Metric,
        Severity = Severity.Medium,
        Summary = "An alert that can't say who did it is the start of a search.",
        Remediation = "Make the metric by Infra.Gcp.Observability.AuditTrail.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs metric)
    {
        yield return metric.Require("metricDescriptor.metricKind").EqualTo("DELTA");
        yield return metric.Require("metricDescriptor.valueType").EqualTo("INT64");
        yield return metric.Require("metricDescriptor.unit").DefaultingTo("1").EqualTo("1");
        yield return metric.Each("labelExtractors")
            .All(static extractor => extractor.Matches(Extract(), "be EXTRACT(…) of a field of the log"));
        yield return metric.Each("metricDescriptor.labels")
            .All(static label => label.Require("valueType").DefaultingTo("STRING").EqualTo("STRING"));

        // What a function says of itself has no actor: its name is in the filter.
        var filter = metric.At("filter");
        if (filter.AsText()?.Contains("resource.type=\"cloud_run_revision\" AND resource.labels.service_name=", StringComparison.Ordinal)
            ?? false)
        {
            yield break;
        }

        var labels = Verdict.All(((string[])["action", "actor", "address"]).Select(key => metric.Require($"labelExtractors.{key}").Present()
            .And(metric.Each("metricDescriptor.labels").Any(label => label.Require("key").EqualTo(key), $"have {key}"))));
        yield return filter.IsUnknown ? labels.Or(filter.Undetermined()) : labels;
    }

    [GeneratedRegex(
        @"^EXTRACT\((protoPayload\.(methodName|authenticationInfo\.principalEmail|requestMetadata\.callerIp|resourceName)|"
            + @"resource\.labels\.(policy_name|build_id|build_trigger_id|project_id)|jsonPayload\.[A-Za-z_.]*(event|action|actor|user|"
            + @"userId|address|ip|sourceIp|type|name|kind|service|alertId|backendService))\)$")]
    private static partial Regex Extract();
}
