namespace Groundwork.Infra.Common.Kpis;

/// <summary>A figure that services write, and the alerts on it.</summary>
/// <param name="Path">Service and figure, the end of the metric's type, e.g. <c>core-engine/queued_messages</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Unit">Unit as UCUM has it, e.g. <c>ms</c>, <c>%</c>, <c>{USD}</c>, <c>1</c>.</param>
/// <param name="Min">Least value that it can have; a threshold below it can't ever be passed.</param>
/// <param name="Max">Greatest value that it can have.</param>
/// <param name="Alerts">Alerts on it; may be none.</param>
public sealed record Kpi(string Path, string Title, string Unit, double Min, double Max, params IReadOnlyList<KpiAlert> Alerts)
{
    /// <summary>Service and figure.</summary>
    public string Path { get; init; } =
        Require.Matches(Path, "[a-z][a-z0-9-]*/[a-z][a-z0-9_]*", "service/figure, such as core-engine/queued_messages", nameof(Path));

    /// <summary>Labels that tell its series apart, e.g. <c>strategy</c>. Default: none.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Whether it only counts up, and is judged by its increase over an hour. Default: it is a level.</summary>
    public bool IsCounter { get; init; }
}
