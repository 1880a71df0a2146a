using System.Globalization;
using System.Text.RegularExpressions;

namespace Groundwork.Stacks.Tests.Alerting;

/// <summary>
/// Evaluates an alert's thresholds over a series of a point a minute, as Cloud Monitoring does: filter, alignment, forecast, comparison,
/// duration.
/// </summary>
static partial class Threshold
{
    /// <summary>
    /// Whether the policy fires at the end of the series; <paramref name="points"/> gives the series of a filter,
    /// empty where the filter selects none.
    /// </summary>
    internal static bool Fires(RecordedResource policy, Func<string, double[]> points)
    {
        var conditions = Enumerable.Range(0, 9)
            .Select(i => $"conditions[{i}].conditionThreshold")
            .TakeWhile(path => policy[$"{path}.filter"] is not null)
            .Select(path => Holds(policy, path, points((string)policy[$"{path}.filter"]!)))
            .ToArray();

        return conditions.Length > 0
            && (Equals(policy["combiner"], "AND") ? conditions.All(holds => holds) : conditions.Any(holds => holds));
    }

    /// <summary>Whether a filter selects the metric on the resource.</summary>
    internal static bool Selects(string filter, string metric, string resource)
    {
        var resources = Resource().Match(filter).Groups["list"].Value;

        return filter.Contains($"metric.type=\"{metric}\"", StringComparison.Ordinal)
            && Quoted().Matches(resources).Any(match => match.Groups[1].Value == resource);
    }

    static bool Holds(RecordedResource policy, string path, double[] points)
    {
        var minutes = Seconds((string)policy[$"{path}.duration"]!) / 60;
        var limit = Convert.ToDouble(policy[$"{path}.thresholdValue"] ?? 0.0, CultureInfo.InvariantCulture);
        var horizon = policy[$"{path}.forecastOptions.forecastHorizon"] is string text ? Seconds(text) / 60 : 0;
        Assert.Equal("COMPARISON_GT", policy[$"{path}.comparison"]);

        // Held at every minute of the duration, the last one included.
        return points.Length > minutes
            && Enumerable.Range(points.Length - 1 - minutes, minutes + 1).All(end => Value(points[..(end + 1)], horizon) > limit);
    }

    // The value now, or the straight line through the last hour drawn out to the horizon.
    static double Value(double[] points, int horizon)
    {
        if (horizon == 0)
            return points[^1];

        var last = points[^Math.Min(60, points.Length)..];
        var (meanX, meanY) = ((last.Length - 1) / 2.0, last.Average());
        var spread = last.Select((_, x) => (x - meanX) * (x - meanX)).Sum();
        var slope = spread == 0 ? 0 : last.Select((y, x) => (x - meanX) * (y - meanY)).Sum() / spread;

        return meanY + (slope * (last.Length - 1 - meanX + horizon));
    }

    static int Seconds(string duration) => int.Parse(duration.TrimEnd('s'), CultureInfo.InvariantCulture);

    [GeneratedRegex("resource\\.type=(one_of\\()?(?<list>[^)]*)")]
    private static partial Regex Resource();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
