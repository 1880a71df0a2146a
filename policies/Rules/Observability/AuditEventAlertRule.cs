namespace Groundwork.Policies.Rules.Observability;

/// <summary>
/// A rule that somebody is told when an event is in the audit log: a log metric counts it, and an alert with a channel watches the metric.
/// </summary>
public abstract class AuditEventAlertRule : StackRule
{
    /// <summary>The event in words, e.g. <c>changes of a firewall rule</c>.</summary>
    protected abstract string Event { get; }

    /// <summary>The words that the metric's filter has to speak of; <c>a|b</c> is either.</summary>
    protected abstract IReadOnlyList<string> Words { get; }

    /// <summary>The metric and the alerts.</summary>
    protected static ResourceTypes Types { get; } = [Alerts.Metric, Alerts.Policy];

    /// <summary>The summary that all of these rules share.</summary>
    protected const string Why = "Such a change is rare and never without a ticket; one without is an intruder's.";

    /// <summary>How all of these rules are obeyed.</summary>
    protected const string How =
        "Count the event by a logging.Metric and watch that by an alert with a channel; Infra.Gcp.Observability.AuditTrail does.";

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack)
    {
        var nothing = stack.Violation($"An alert must watch {Event} in the audit log, got none.");
        var metrics = stack.OfType(Alerts.Metric).ToArray();
        var watched = metrics
            .Where(m => m.At("filter") is { IsUnknown: true } || LogFilter.Covers(m.At("filter").AsText() ?? "", Words))
            .Select(m => m.At("filter").IsUnknown ? m.At("filter").Undetermined() : IsWatched(m, stack));

        yield return Verdict.OneOf(watched, nothing);
    }

    static Verdict IsWatched(ResourceInputs metric, StackView stack)
    {
        var nothing = metric.Violation("The metric is watched by no alert.");
        return metric.Require("disabled")
            .NotEqualTo(true)
            .And(Verdict.OneOf(
                stack.Once(MetricAlerts.Of).MayWatch(metric).Select(alert => Alerts.Watches(alert, metric, stack).And(Alerts.Rings(alert))),
                nothing));
    }
}
