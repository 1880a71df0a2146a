namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about <see cref="ServiceKpis"/>.</summary>
public sealed class ServiceKpisArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>The figures, each with its alerts; one path once.</summary>
    public required IReadOnlyList<Kpi> Figures { get; init; }

    /// <summary>
    /// Thresholds that are another here, by <c>service/figure/alert</c>, e.g. <c>exchange-connector/api_latency/slow</c>. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
}
