namespace Groundwork.Infra.Common.Dashboards;

/// <summary>One picture on a dashboard: a query in PromQL, shown as a number or as a graph.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Query">Query in PromQL.</param>
/// <param name="Unit">Unit, e.g. <c>USD</c> or <c>%</c>.</param>
public sealed record DashboardWidget(string Title, string Query, string Unit = "1")
{
    /// <summary>Whether it is a graph over time. Default: it is the present value.</summary>
    public bool IsGraph { get; init; }

    /// <summary>Value that turns it yellow. Default: none.</summary>
    public double? Warn { get; init; }

    /// <summary>Value that turns it red. Default: none.</summary>
    public double? Critical { get; init; }

    /// <summary>Whether low values are the bad ones. Default: high ones are.</summary>
    public bool LowIsBad { get; init; }
}
