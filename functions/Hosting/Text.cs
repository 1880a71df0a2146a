using System.Globalization;

namespace Groundwork.Functions.Hosting;

/// <summary>Values as text that is the same everywhere.</summary>
static class Text
{
    public static string Of(object? value) => value switch
    {
        null => "",
        DateTimeOffset time => Utc(time),
        TimeSpan span => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + "s",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>ISO 8601 in whole seconds, e.g. <c>2026-11-21T03:00:00Z</c>.</summary>
    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time that can stand in names of tasks, runs and instances, e.g. <c>20261121-030000</c>.</summary>
    public static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
}
