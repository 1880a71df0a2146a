using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class LogMetricsCountEventsTests : ResourceRuleTests<LogMetricsCountEvents>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:logging/metric:Metric", "it")
        .With("metricDescriptor.metricKind", "DELTA")
        .With("metricDescriptor.valueType", "INT64")
        .With("metricDescriptor.unit", "1")
        .With("metricDescriptor.labels[0].key", "action")
        .With("metricDescriptor.labels[1].key", "actor")
        .With("metricDescriptor.labels[2].key", "address")
        .With("labelExtractors.action", "EXTRACT(protoPayload.methodName)")
        .With("labelExtractors.actor", "EXTRACT(protoPayload.authenticationInfo.principalEmail)")
        .With("labelExtractors.address", "EXTRACT(protoPayload.requestMetadata.callerIp)");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts(
            "what a function says of itself",
            r => Plain(r).With("filter", "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=\"failover\""))
        .Rejects(
            r => r.With("filter", "resource.type=\"global\"").Without("labelExtractors.actor"),
            "labelExtractors.actor must be set, got nothing.")
        .Rejects(r => r.With("metricDescriptor.metricKind", "GAUGE"), "metricDescriptor.metricKind must be DELTA, got GAUGE.")
        .MissingOrNull("metricDescriptor.metricKind", "metricDescriptor.metricKind must be DELTA, got nothing.")
        .Rejects(r => r.With("metricDescriptor.valueType", "STRING"), "metricDescriptor.valueType must be INT64, got STRING.")
        .MissingOrNull("metricDescriptor.valueType", "metricDescriptor.valueType must be INT64, got nothing.")
        .Rejects(r => r.With("metricDescriptor.unit", "s"), "metricDescriptor.unit must be 1, got s.")
        .MissingOrNull("metricDescriptor.unit")
        .Missing("labelExtractors.actor", "labelExtractors.actor must be set, got nothing.")
        .Null(
            "labelExtractors.actor",
            "labelExtractors.actor must be EXTRACT(…) of a field of the log, got nothing.",
            "labelExtractors.actor must be set, got nothing.")
        .Rejects(
            r => r.With("labelExtractors.actor", "EXTRACT(protoPayload.nobody)"),
            "labelExtractors.actor must be EXTRACT(…) of a field of the log, got EXTRACT(protoPayload.nobody).")
        .Rejects(
            r => r.With("metricDescriptor.labels[1].valueType", "BOOL"),
            "metricDescriptor.labels[1].valueType must be STRING, got BOOL.")
        .Rejects(
            r => r.With("metricDescriptor.labels[2].key", "other"),
            "metricDescriptor.labels must have address, got [{key: action}, {key: actor}, {key: other}].")
        .Unknown("metricDescriptor.metricKind")
        .Secret("metricDescriptor.metricKind", "GAUGE", "metricDescriptor.metricKind must be DELTA, got [secret].");

    static ResourceInputs Plain(ResourceInputs metric) => metric.Without("labelExtractors").Without("metricDescriptor.labels");
}
