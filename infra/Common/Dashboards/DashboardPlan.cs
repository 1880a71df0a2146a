namespace Groundwork.Infra.Common.Dashboards;

/// <summary>A dashboard.</summary>
/// <param name="Title">Title that it is found by.</param>
/// <param name="Panels">Panels, from top to bottom.</param>
public sealed record DashboardPlan(string Title, params IReadOnlyList<DashboardPanel> Panels)
{
    /// <summary>Widgets of all panels, each panel's frame included.</summary>
    public int WidgetCount => Panels.Sum(panel => panel.Widgets.Count + 1);
}
