namespace Groundwork.Infra.Common.Dashboards;

/// <summary>A panel of a dashboard: a title, and what is shown under it, four in a row.</summary>
/// <param name="Title">Title.</param>
/// <param name="Widgets">What it shows; at least one.</param>
public sealed record DashboardPanel(string Title, params IReadOnlyList<DashboardWidget> Widgets);
