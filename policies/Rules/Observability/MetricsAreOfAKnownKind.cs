namespace Groundwork.Policies.Rules.Observability;

/// <summary>A metric of our own is a figure now, or a count of events.</summary>
public sealed class MetricsAreOfAKnownKind : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-mon-descriptor-kind",
        AppliesTo = "gcp:monitoring/metricDescriptor:MetricDescriptor",
        Severity = Severity.Medium,
        Summary = "An alert on a metric of another kind never rings, and the service that writes it is refused.",
        Remediation = "Declare the metric by Infra.Gcp.Observability.KeyFigures.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs metric)
    {
        yield return metric.Require("metricKind").EqualTo("GAUGE").And(metric.Require("valueType").EqualTo("DOUBLE"))
            .Or(metric.Require("metricKind").EqualTo("CUMULATIVE").And(metric.Require("valueType").EqualTo("INT64")));
        yield return metric.Require("unit").Present();
        yield return metric.Each("labels").All(static label => label.Require("valueType").DefaultingTo("STRING").EqualTo("STRING"));
    }
}
