namespace Groundwork.Infra.Common.Kpis;

/// <summary>A table of key figures, with thresholds that are another in one environment, by <c>service/figure/alert</c>.</summary>
public static class KpiTable
{
    /// <summary>Every threshold belongs to an alert that is there, and lies where its figure can come.</summary>
    public static void CheckThresholds(IReadOnlyList<Kpi> figures, IReadOnlyDictionary<string, double> thresholds)
    {
        foreach (var figure in figures)
        {
            foreach (var alert in figure.Alerts)
                _ = Require.InRange(Threshold(figure, alert, thresholds), figure.Min, figure.Max, $"Threshold of {Key(figure, alert)}");
        }

        var known = figures.SelectMany(figure => figure.Alerts.Select(alert => Key(figure, alert))).Order(StringComparer.Ordinal).ToArray();

        if (thresholds.Keys
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is { } stranger)
            throw new ArgumentException($"Thresholds must be of alerts that are there ({string.Join(", ", known)}), got '{stranger}'.");
    }

    /// <summary>Threshold of an alert: the environment's, or its own.</summary>
    public static double Threshold(Kpi figure, KpiAlert alert, IReadOnlyDictionary<string, double> thresholds) =>
        thresholds.TryGetValue(Key(figure, alert), out var other) ? other : alert.Threshold;

    static string Key(Kpi figure, KpiAlert alert) => $"{figure.Path}/{alert.Key}";
}
