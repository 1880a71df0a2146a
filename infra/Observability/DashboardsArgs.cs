using Groundwork.Infra.Platform;

namespace Groundwork.Infra.Observability;

/// <summary>What a caller decides about <see cref="Dashboards"/>.</summary>
public sealed class DashboardsArgs : ResourceArgs
{
    /// <summary>APIs of the project; Monitoring must be among them.</summary>
    public required ProjectServices Services { get; init; }

    /// <summary>Labels of the dashboards.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Dashboards by key, e.g. <c>executive</c>; the key must not change.</summary>
    public required IReadOnlyDictionary<string, DashboardPlan> Plans { get; init; }

    /// <summary>Metrics of ours that they show, which have to be there before. Default: none.</summary>
    public IReadOnlyList<Resource> Metrics { get; init; } = [];
}
