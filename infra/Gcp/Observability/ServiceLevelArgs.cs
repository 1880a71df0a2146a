namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about a <see cref="ServiceLevel"/>.</summary>
public sealed class ServiceLevelArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>
    /// Promises by key, e.g. <c>availability</c>; the key is part of the objective's id and must not change. At least one.
    /// </summary>
    public required IReadOnlyDictionary<string, ServiceObjective> Objectives
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(Objectives)} must hold at least one entry.");
    }

    /// <summary>Metrics of ours that the objectives measure by, which have to be there before. Default: none.</summary>
    public IReadOnlyList<Resource> Metrics { get; init; } = [];

    /// <summary>
    /// Share of requests to the load balancer that may fail, over 5 minutes, before it is told at once, 0.001 to 0.5. Default: 0.05.
    /// </summary>
    [Input("errorRatio")]
    public double ErrorRatio { get; init => field = Require.InRange(value, 0.001, 0.5); } = 0.05;

    /// <summary>Milliseconds that 95 of 100 requests may take, 1 to 60000. Default: 200.</summary>
    [Input("p95Milliseconds")]
    public double P95Milliseconds { get; init => field = Require.InRange(value, 1, 60_000); } = 200;
}
