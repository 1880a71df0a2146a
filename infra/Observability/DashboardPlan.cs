namespace Groundwork.Infra.Observability;

/// <summary>A dashboard.</summary>
/// <param name="Title">Title that it is found by.</param>
/// <param name="Panels">Panels, from top to bottom.</param>
public sealed record DashboardPlan(string Title, params IReadOnlyList<DashboardPanel> Panels)
{
    // Cloud Monitoring takes no more; a panel's frame is one, too.
    const int MostWidgets = 50;

    /// <summary>Panels, from top to bottom; with all their widgets at most 50.</summary>
    public IReadOnlyList<DashboardPanel> Panels { get; init; } = Count(Panels) <= MostWidgets
        ? Panels
        : throw new ArgumentException($"Panels of '{Title}' must have at most {MostWidgets} widgets, frames included, got {Count(Panels)}.");

    static int Count(IReadOnlyList<DashboardPanel> panels) => panels.Sum(panel => panel.Widgets.Count + 1);
}
