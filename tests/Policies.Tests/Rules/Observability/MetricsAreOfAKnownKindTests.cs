using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class MetricsAreOfAKnownKindTests : ResourceRuleTests<MetricsAreOfAKnownKind>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:monitoring/metricDescriptor:MetricDescriptor", "it")
        .With("metricKind", "GAUGE")
        .With("valueType", "DOUBLE")
        .With("unit", "1")
        .With("labels[0].valueType", "STRING");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("a count", r => r.With("metricKind", "CUMULATIVE").With("valueType", "INT64"))
        .MissingOrNull("unit", "unit must be set, got nothing.")
        .Rejects(r => r.With("labels[0].valueType", "INT64"), "labels[0].valueType must be STRING, got INT64.")
        .MissingOrNull("labels[0].valueType")
        .Rejects(
            r => r.With("metricKind", "DELTA"),
            "metricKind must be GAUGE, got DELTA, or metricKind must be CUMULATIVE, got DELTA, or valueType must be INT64, got DOUBLE.")
        .Unknown("metricKind")
        .Secret("labels[0].valueType", "INT64", "labels[0].valueType must be STRING, got [secret].");
}
