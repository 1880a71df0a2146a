using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Baselines;

/// <summary>
/// Each hour, what every watched figure usually is at this hour of this weekday,
/// and how restless the market is: what anomalies are judged by.
/// </summary>
sealed class BaselineFunction(Platform platform, BaselineSettings settings) : IFunction
{
    static readonly TimeSpan Sample = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public IReadOnlyList<Operation> Operations => [new Operation("/", CallerKind.Machine, WriteAsync)];

    public static IFunction Create(SettingsReader settings, Platform platform) =>
        new BaselineFunction(platform, BaselineSettings.Read(settings));

    async Task<object?> WriteAsync(FunctionRequest request)
    {
        var scheduledFor = request.ScheduledFor(request.Read<BaselineRequest>().ScheduledFor);
        // A schedule that fires a moment early means the hour that begins.
        var soon = scheduledFor + TimeSpan.FromMinutes(1);
        var hour = soon - TimeSpan.FromTicks(soon.Ticks % Hour.Ticks);
        var points = new List<(string Name, string? Figure, double Value)>();
        var unknown = new List<string>();

        foreach (var figure in settings.Figures)
        {
            if (await BaselineAsync(figure, hour) is not { } baseline)
            {
                unknown.Add(figure.Path);
                continue;
            }

            points.Add(("anomaly/baseline_mean", figure.Path, baseline.Mean));
            points.Add(("anomaly/baseline_deviation", figure.Path, baseline.Deviation));
        }

        if (await VolatilityAsync(hour) is { } volatility)
            points.Add(("market/volatility", null, volatility));

        if (points.Count > 0)
            await platform.Metrics.WriteFiguresAsync(points);

        if (unknown.Count > 0)
            platform.Log.Warning(
                $"No baseline yet: fewer than {Baseline.LeastWeeks} weeks are known.",
                ("figures", string.Join(", ", unknown)),
                ("hour", hour));

        await platform.Metrics.WriteAsync(("baseline/succeeded", 1));
        return new { status = "written", hour, baselines = settings.Figures.Count - unknown.Count };
    }

    async Task<Baseline?> BaselineAsync(WatchedFigure figure, DateTimeOffset hour)
    {
        var weeks = new List<IReadOnlyList<double>>();
        for (var week = 1; week <= settings.Weeks; week++)
        {
            var from = SameHour(hour, week, settings.Zone);
            weeks.Add(await platform.Metrics.SamplesAsync($"{platform.Settings.FiguresPrefix}/{figure.Path}", from, from + Hour, Sample));
        }

        return Baseline.Of(weeks, figure.LeastDeviation);
    }

    async Task<double?> VolatilityAsync(DateTimeOffset hour)
    {
        var type = $"{platform.Settings.FiguresPrefix}/{settings.VolatilityFigure}";

        return MarketVolatility.Of(
            await platform.Metrics.SamplesAsync(type, hour - Hour, hour, Sample),
            await platform.Metrics.SamplesAsync(type, hour - TimeSpan.FromDays(30), hour, Hour));
    }

    // By the clock of the zone: a market that opens at nine does so in summer, too.
    internal static DateTimeOffset SameHour(DateTimeOffset hour, int weeksAgo, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(hour, zone).DateTime.AddDays(-7 * weeksAgo);

        return new(local, zone.GetUtcOffset(local));
    }
}
