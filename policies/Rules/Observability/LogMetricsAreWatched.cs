using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>Every metric made of logs is watched by an alert.</summary>
public sealed partial class LogMetricsAreWatched : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-log-metric-watched",
        AppliesTo = [Alerts.Metric, Alerts.Policy],
        Severity = Severity.Medium,
        Summary = "What is counted and never looked at is not noticed.",
        Remediation = "Add an alert on the metric, or delete it.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        // Read once: with thousands of both, each metric against each alert takes seconds.
        var watched = stack.OfType(Alerts.Policy).Where(static alert => Alerts.Rings(alert).IsPassed)
            .SelectMany(static alert => Alerts.Queries(alert)
                .SelectMany(KnownParts.Of)
                .SelectMany(static part => Name().Matches(part).Select(static m => m.Value)))
            .ToHashSet(StringComparer.Ordinal);
        return stack.OfType(Alerts.Metric).Select(metric => metric.At("name") switch
        {
            { IsUnknown: true } unknown => unknown.Undetermined(),
            var name when name.AsText() is { } text && watched.Contains(text) => Verdict.Passed,
            _ => Unwatched(metric, stack),
        });
    }

    static Verdict Unwatched(ResourceInputs metric, StackView stack)
    {
        var nothing = metric.Violation("The metric must be watched by an alert that tells somebody, got none.");
        return Verdict.OneOf(
            stack.Once(MetricAlerts.Of).MayWatch(metric).Select(alert => Alerts.Watches(alert, metric, stack).And(Alerts.Rings(alert))),
            nothing);
    }

    [GeneratedRegex("(?<=logging\\.googleapis\\.com/user/)[A-Za-z0-9_./-]+")]
    private static partial Regex Name();
}
