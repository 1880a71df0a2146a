using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.Observability;

/// <summary>Which alerts may watch which log metric of a stack; all others certainly do not.</summary>
sealed class MetricAlerts
{
    readonly ILookup<Urn, ResourceInputs> _naming;

    // One that may watch any metric is reason enough not to tell.
    readonly ResourceInputs[] _unknown;
    readonly StackView _stack;

    MetricAlerts(StackView stack)
    {
        _stack = stack;
        var alerts = stack.OfType(Alerts.Policy);
        var names = new MetricNames(stack.OfType(Alerts.Metric));
        _naming = alerts.SelectMany(alert => Alerts.Queries(alert)
            .SelectMany(KnownParts.Of)
            .SelectMany(names.In)
            .Select(urn => (urn, alert))).ToLookup(static e => e.urn, static e => e.alert);
        _unknown = [.. alerts.Where(static alert => Alerts.Queries(alert).Any(static q => q.IsUnknown && q.Origin is not UnknownTemplate)
            && !Alerts.Rings(alert).IsViolated).Take(1)];
    }

    /// <summary>The index of a stack.</summary>
    public static MetricAlerts Of(StackView stack) => new(stack);

    /// <summary>The alerts that may watch <paramref name="metric"/>, ordered by URN.</summary>
    public IEnumerable<ResourceInputs> MayWatch(ResourceInputs metric) =>
        _naming[metric.Urn].Concat(_stack.ReferencedBy(metric, Alerts.Policy, "conditions"))
            .Concat(_unknown)
            .DistinctBy(static alert => alert.Urn)
            .OrderBy(static alert => alert.Urn);
}
