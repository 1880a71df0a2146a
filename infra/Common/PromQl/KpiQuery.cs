using System.Globalization;

namespace Groundwork.Infra.Common.PromQl;

/// <summary>Queries in PromQL on a key figure. The selector names its series as the cloud's monitoring does.</summary>
public static class KpiQuery
{
    /// <summary>Sign of a comparison, e.g. <c>&gt;=</c>.</summary>
    public static string Sign(KpiComparison comparison) => comparison switch
    {
        KpiComparison.Above => ">",
        KpiComparison.AtLeast => ">=",
        _ => "<",
    };

    /// <summary>
    /// Gives something while the figure stands to the threshold as the alert says; a counter by its increase over an hour.
    /// </summary>
    public static string Holds(Kpi figure, KpiAlert alert, double threshold, string selector) =>
        string.Create(CultureInfo.InvariantCulture, $"{Value(figure, alert, selector)} {Sign(alert.Comparison)} {threshold}");

    static string Value(Kpi figure, KpiAlert alert, string selector)
    {
        var by = figure.Labels.Count == 0 ? string.Empty : $" by ({string.Join(", ", figure.Labels)})";

        return figure.IsCounter
            ? $"sum(increase({selector}[1h]))"
            : $"{(alert.Comparison == KpiComparison.Below ? "min" : "max")}{by} ({selector})";
    }
}
