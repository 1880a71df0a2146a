using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Google;

/// <summary>Writes and reads Cloud Monitoring time series.</summary>
sealed class Metrics(GoogleClient google, Uri endpoint, CommonSettings settings, TimeProvider clock)
{
    /// <summary>Writes gauge points of the system's own metrics, all at the same time.</summary>
    public Task WriteAsync(params IReadOnlyList<(string Name, double Value)> points) =>
        WriteAsync(points.Select(point => (new JsonObject { ["type"] = $"{settings.MetricPrefix}/{point.Name}" }, point.Value)));

    /// <summary>Writes gauge points of the whole system's metrics; where they are about one figure, a label names it.</summary>
    public Task WriteFiguresAsync(IEnumerable<(string Name, string? Figure, double Value)> points) => WriteAsync(points.Select(point =>
    {
        var metric = new JsonObject { ["type"] = $"{settings.FiguresPrefix}/{point.Name}" };
        if (point.Figure is { } figure)
            metric["labels"] = new JsonObject { ["figure"] = figure };

        return (metric, point.Value);
    }));

    async Task WriteAsync(IEnumerable<(JsonObject Metric, double Value)> points)
    {
        var series = new JsonArray();
        foreach (var (metric, value) in points)
        {
            series.Add(new JsonObject
            {
                ["metric"] = metric,
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
            _ = await google.PostAsync(
                new Uri(endpoint, $"v3/projects/{settings.ProjectId}/timeSeries"),
                new JsonObject { ["timeSeries"] = series },
                repeatable: true);
        }
        catch (GoogleException error) when (error.Status == System.Net.HttpStatusCode.BadRequest)
        {
            // A point for this second is there already: the step ran before.
            return;
        }
    }

    /// <summary>Newest value of each series, by the values of its labels.</summary>
    public async Task<IReadOnlyDictionary<string, double>> LatestAsync(
        string metricType, TimeSpan within, string aligner = "ALIGN_NEXT_OLDER")
    {
        var now = clock.GetUtcNow();
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var one in await ListAsync(metricType, now - within, now, within, aligner))
        {
            if (one.TryGetProperty("points", out var points) && points.GetArrayLength() > 0)
                values[Key(one)] = Value(points[0].GetProperty("value"));
        }

        return values;
    }

    /// <summary>
    /// Mean values of each period between two times; where there are several series, the greatest of them, which is what alerts look at.
    /// </summary>
    public async Task<IReadOnlyList<double>> SamplesAsync(string metricType, DateTimeOffset from, DateTimeOffset to, TimeSpan period) =>
    [
        .. (await ListAsync(metricType, from, to, period, "ALIGN_MEAN", "&aggregation.crossSeriesReducer=REDUCE_MAX"))
            .SelectMany(series => series.GetProperty("points").EnumerateArray())
            .Select(point => Value(point.GetProperty("value"))),
    ];

    async Task<IEnumerable<JsonElement>> ListAsync(
        string metricType, DateTimeOffset from, DateTimeOffset to, TimeSpan period, string aligner, string further = "")
    {
        var query = $"?filter={Uri.EscapeDataString($"metric.type = \"{metricType}\"")}"
            + $"&interval.startTime={Text.Utc(from)}&interval.endTime={Text.Utc(to)}"
            + $"&aggregation.alignmentPeriod={((int)period.TotalSeconds).ToString(CultureInfo.InvariantCulture)}s"
            + $"&aggregation.perSeriesAligner={aligner}{further}";
        var answer = await google.GetAsync(new Uri(endpoint, $"v3/projects/{settings.ProjectId}/timeSeries{query}"));

        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("timeSeries", out var series)
            ? series.EnumerateArray()
            : [];
    }

    static string Key(JsonElement series)
    {
        if (!series.GetProperty("metric").TryGetProperty("labels", out var labels))
            return "";

        return string.Join(
            ',',
            labels.EnumerateObject().OrderBy(label => label.Name, StringComparer.Ordinal).Select(label => label.Value.GetString()));
    }

    static double Value(JsonElement value)
    {
        if (value.TryGetProperty("doubleValue", out var real))
            return real.GetDouble();

        return value.TryGetProperty("int64Value", out var whole) ? double.Parse(whole.GetString()!, CultureInfo.InvariantCulture)
            : value.TryGetProperty("boolValue", out var flag) && flag.GetBoolean() ? 1 : 0;
    }
}
