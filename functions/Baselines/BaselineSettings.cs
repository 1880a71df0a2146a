using System.Globalization;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Baselines;

/// <summary>Which figures have a baseline, and what it is made from.</summary>
sealed record BaselineSettings(IReadOnlyList<WatchedFigure> Figures, string VolatilityFigure, int Weeks, TimeZoneInfo Zone)
{
    const string Path = "[a-z][a-z0-9-]*/[a-z][a-z0-9_]*";

    public static BaselineSettings Read(SettingsReader settings) => new(
        [.. settings.Names("FIGURES", $"{Path}=[0-9]{{1,9}}([.][0-9]{{1,9}})?", "service/figure=least deviation")
            .Select(Watched)
            .OfType<WatchedFigure>()],
        settings.Matching("VOLATILITY_FIGURE", Path, "service/figure"),
        // Cloud Monitoring keeps six weeks in full.
        settings.Number("BASELINE_WEEKS", Baseline.LeastWeeks, 6, 6),
        settings.Zone("SCHEDULE_TIME_ZONE"));

    // One that is malformed is told by the reader.
    static WatchedFigure? Watched(string text) =>
        text.Split('=') is [var path, var least]
                && double.TryParse(least, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var deviation)
            ? new(path, deviation)
            : null;
}
