using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Order;

/// <summary>An alert on a metric of ours is made after the metric.</summary>
public sealed partial class AlertFollowsItsMetric : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-order-alert-descriptor",
        AppliesTo =
        [
            "gcp:monitoring/alertPolicy:AlertPolicy",
            "gcp:monitoring/metricDescriptor:MetricDescriptor",
            "gcp:logging/metric:Metric",
        ],
        Severity = Severity.Medium,
        Summary = "Cloud Monitoring refuses an alert on a metric it doesn't know, where no preview sees it.",
        Remediation = "Depend on the monitoring.MetricDescriptor or the logging.Metric.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var makers = Makers(stack);
        return stack.OfType("gcp:monitoring/alertPolicy:AlertPolicy").SelectMany(alert => Observability.Alerts.Queries(alert)
            .SelectMany(Observability.KnownParts.Of).SelectMany(text => Own().Matches(text).Select(static m => m.Value)).Distinct()
            .Select(metric => Verdict.That(
                makers.TryGetValue(metric, out var known) && known.Value.Contains(alert.Urn),
                alert,
                known is null
                    ? $"The alert is on {metric}, which no resource of the stack makes."
                    : $"The alert must depend on the resource that makes {metric}.")));
    }

    // What follows the makers of each metric, which is named in both spellings.
    static Dictionary<string, Lazy<IReadOnlySet<Urn>>> Makers(StackView stack)
    {
        var descriptors = stack.OfType("gcp:monitoring/metricDescriptor:MetricDescriptor")
            .Select(static d => (Type: d.At("type").AsText(), Maker: d));
        var counters = stack.OfType("gcp:logging/metric:Metric")
            .Select(static m => (Type: m.At("name").AsText() is { } name ? $"logging.googleapis.com/user/{name}" : null, Maker: m));
        return descriptors.Concat(counters)
            .Where(static m => m.Type is not null)
            .SelectMany(static m => new[] { (Name: m.Type!, m.Maker), (Name: PromQl(m.Type!), m.Maker) })
            .GroupBy(static m => m.Name, static m => m.Maker, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, g => new Lazy<IReadOnlySet<Urn>>(() => stack.After(g)), StringComparer.Ordinal);
    }

    // PromQL writes `custom.googleapis.com/trading-bot/pnl` as `custom_googleapis_com:trading_bot_pnl`.
    static string PromQl(string type)
    {
        var slash = type.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? type
            : $"{type[..slash].Replace('.', '_')}:{type[(slash + 1)..].Replace('/', '_').Replace('-', '_').Replace('.', '_')}";
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "(?:custom|workload)\\.googleapis\\.com/[A-Za-z0-9_./-]*[A-Za-z0-9_]|logging\\.googleapis\\.com/user/[A-Za-z0-9_./-]*[A-Za-z0-9_]|"
            + "(?:custom|workload)_googleapis_com:[A-Za-z0-9_]+|logging_googleapis_com:user_[A-Za-z0-9_]+")]
    private static partial System.Text.RegularExpressions.Regex Own();
}
