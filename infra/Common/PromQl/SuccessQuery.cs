using System.Globalization;

namespace Groundwork.Infra.Common.PromQl;

/// <summary>Queries in PromQL on a gauge that a good run sets to 1: when success is missing, and when failure was told.</summary>
/// <param name="Series">Name of the series, as the cloud's monitoring has it in PromQL.</param>
/// <param name="Schedule">When it runs.</param>
/// <param name="TellAfterMinutes">Minutes of failure after which it is told. Default: each is told.</param>
public sealed record SuccessQuery(string Series, CronSchedule Schedule, int? TellAfterMinutes = null)
{
    // As far as Cloud Monitoring looks back, which is less than others do: a day and an hour.
    const int MostMinutes = 25 * 60;

    /// <summary>Gives something when there was no success for longer than the schedule allows.</summary>
    public string Missing => TellAfterMinutes is not null || Schedule.LongestPause <= TimeSpan.FromDays(1)
        ? $"absent_over_time({Series}[{Number(Window)}m])"
        : $"absent_over_time({Series}[{Number(MostMinutes)}m]) and on() ({string.Join(" or ", Days)}) and on() (hour() == 23)";

    /// <summary>Gives something when a run said that it was not good.</summary>
    public string Failed => TellAfterMinutes is { } minutes
        // One that fails is made good by the next: only a row of them is told.
        ? $"max_over_time({Series}[{Number(minutes)}m]) < 1"
        : $"min_over_time({Series}[30m]) < 1";

    // Twice the pause where there is room, so that one run that is retried for a while is not yet a silence.
    int Window => TellAfterMinutes ?? Math.Min(MostMinutes, (2 * (int)Schedule.LongestPause.TotalMinutes) + 30);

    IEnumerable<string> Days =>
    [
        .. Schedule.DaysOfMonth.Select(day => $"day_of_month() == {Number(day)}"),
        .. Schedule.DaysOfWeek.Select(day => $"day_of_week() == {Number(day)}"),
    ];

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
