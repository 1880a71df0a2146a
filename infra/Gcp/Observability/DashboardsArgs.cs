namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about <see cref="Dashboards"/>.</summary>
public sealed class DashboardsArgs : ResourceArgs
{
    // Cloud Monitoring takes no more; a panel's frame is one, too.
    const int MostWidgets = 50;

    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Dashboards by key, e.g. <c>executive</c>; the key must not change.</summary>
    public required IReadOnlyDictionary<string, DashboardPlan> Plans
    {
        get;
        init
        {
            foreach (var plan in value.Values.Where(plan => plan.WidgetCount > MostWidgets))
            {
                throw new ArgumentException(
                    $"Panels of '{plan.Title}' must have at most {MostWidgets} widgets, frames included, got {plan.WidgetCount}.");
            }

            field = value;
        }
    }

    /// <summary>Metrics of ours that they show, which have to be there before. Default: none.</summary>
    public IReadOnlyList<Resource> Metrics { get; init; } = [];
}
