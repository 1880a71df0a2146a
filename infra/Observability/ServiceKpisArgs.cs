using Groundwork.Infra.Platform;

namespace Groundwork.Infra.Observability;

/// <summary>What a caller decides about <see cref="ServiceKpis"/>.</summary>
public sealed class ServiceKpisArgs : ResourceArgs
{
    /// <summary>APIs of the project; Monitoring must be among them.</summary>
    public required ProjectServices Services { get; init; }

    /// <summary>Labels of the alerts.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Where the metrics' types come from.</summary>
    public required Naming Naming { get; init; }

    /// <summary>Where alerts go.</summary>
    public required AlertChannels Channels { get; init; }

    /// <summary>The figures, each with its alerts; one path once.</summary>
    public required IReadOnlyList<Kpi> Figures { get; init; }

    /// <summary>Thresholds that are another here, by <c>service/figure/alert</c>, e.g. <c>exchange-connector/api_latency/slow</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Every threshold belongs to an alert that is there, and lies where its figure can come.</summary>
    public static void CheckThresholds(IReadOnlyList<Kpi> figures, IReadOnlyDictionary<string, double> thresholds)
    {
        foreach (var figure in figures)
        {
            foreach (var alert in figure.Alerts)
                _ = Require.InRange(Threshold(figure, alert, thresholds), figure.Min, figure.Max, $"Threshold of {Key(figure, alert)}");
        }

        var known = figures.SelectMany(figure => figure.Alerts.Select(alert => Key(figure, alert))).Order(StringComparer.Ordinal).ToArray();

        if (thresholds.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is { } stranger)
            throw new ArgumentException($"{nameof(Thresholds)} must be of alerts that are there ({string.Join(", ", known)}), got '{stranger}'.");
    }

    internal static double Threshold(Kpi figure, KpiAlert alert, IReadOnlyDictionary<string, double> thresholds) =>
        thresholds.TryGetValue(Key(figure, alert), out var other) ? other : alert.Threshold;

    static string Key(Kpi figure, KpiAlert alert) => $"{figure.Path}/{alert.Key}";
}
