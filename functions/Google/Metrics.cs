using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Google;

/// <summary>Writes and reads Cloud Monitoring time series.</summary>
sealed class Metrics(GoogleClient google, Uri endpoint, CommonSettings settings, TimeProvider clock)
{
    /// <summary>Writes gauge points of the system's own metrics, all at the same time.</summary>
    public async Task WriteAsync(params IReadOnlyList<(string Name, double Value)> points)
    {
        var series = new JsonArray();
        foreach (var (name, value) in points)
        {
            series.Add(new JsonObject
            {
                ["metric"] = new JsonObject { ["type"] = $"{settings.MetricPrefix}/{name}" },
                ["resource"] = new JsonObject { ["type"] = "global", ["labels"] = new JsonObject { ["project_id"] = settings.ProjectId } },
                ["metricKind"] = "GAUGE",
                ["valueType"] = "DOUBLE",
                ["points"] = new JsonArray(new JsonObject
                {
                    ["interval"] = new JsonObject { ["endTime"] = Text.Utc(clock.GetUtcNow()) },
                    ["value"] = new JsonObject { ["doubleValue"] = value },
                }),
            });
        }

        try
        {
            _ = await google.PostAsync(new Uri(endpoint, $"v3/projects/{settings.ProjectId}/timeSeries"), new JsonObject { ["timeSeries"] = series }, repeatable: true);
        }
        catch (GoogleException error) when (error.Status == System.Net.HttpStatusCode.BadRequest)
        {
            // A point for this second is there already: the step ran before.
            return;
        }
    }

    /// <summary>Newest value of each series, by the values of its labels.</summary>
    public async Task<IReadOnlyDictionary<string, double>> LatestAsync(string metricType, TimeSpan within, string aligner = "ALIGN_NEXT_OLDER")
    {
        var now = clock.GetUtcNow();
        var period = ((int)within.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var query = $"?filter={Uri.EscapeDataString($"metric.type = \"{metricType}\"")}"
            + $"&interval.startTime={Text.Utc(now - within)}&interval.endTime={Text.Utc(now)}"
            + $"&aggregation.alignmentPeriod={period}s&aggregation.perSeriesAligner={aligner}";
        var answer = await google.GetAsync(new Uri(endpoint, $"v3/projects/{settings.ProjectId}/timeSeries{query}"));
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("timeSeries", out var series))
            return values;

        foreach (var one in series.EnumerateArray())
        {
            if (one.TryGetProperty("points", out var points) && points.GetArrayLength() > 0)
                values[Key(one)] = Value(points[0].GetProperty("value"));
        }

        return values;
    }

    static string Key(JsonElement series)
    {
        if (!series.GetProperty("metric").TryGetProperty("labels", out var labels))
            return "";

        return string.Join(',', labels.EnumerateObject().OrderBy(label => label.Name, StringComparer.Ordinal).Select(label => label.Value.GetString()));
    }

    static double Value(JsonElement value)
    {
        if (value.TryGetProperty("doubleValue", out var real))
            return real.GetDouble();

        return value.TryGetProperty("int64Value", out var whole) ? double.Parse(whole.GetString()!, CultureInfo.InvariantCulture)
            : value.TryGetProperty("boolValue", out var flag) && flag.GetBoolean() ? 1 : 0;
    }
}
