namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about <see cref="AnomalyAlerts"/>.</summary>
public sealed class AnomalyAlertsArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Metrics of the figures.</summary>
    public required ServiceKpis Kpis { get; init; }

    /// <summary>Figures that are watched: levels of <see cref="Kpis"/>; at least one.</summary>
    public required IReadOnlyList<Kpi> Figures
    {
        get;
        init => field = value.Count == 0
            ? throw new ArgumentException($"{nameof(Figures)} must hold at least one entry.")
            : value.FirstOrDefault(figure => figure.IsCounter) is { } counter
            ? throw new ArgumentException($"{nameof(Figures)} must be levels, got the counter {counter.Path}.")
            : value;
    }

    /// <summary>Deviations from the baseline that are told, 2 to 10. Default: 3.</summary>
    [Input("unusual")]
    public double Unusual { get; init => field = Require.InRange(value, 2, 10); } = 3;

    /// <summary>Deviations that are urgent, above <see cref="Unusual"/>, to 20. Default: 5.</summary>
    [Input("extreme")]
    public double Extreme { get; init => field = Require.InRange(value, 2, 20); } = 5;
}
