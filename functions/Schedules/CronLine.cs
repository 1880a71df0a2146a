using System.Globalization;
using System.Text.RegularExpressions;
using Cronos;

namespace Groundwork.Functions.Schedules;

/// <summary>
/// A cron line of five fields, e.g. <c>0 3 * * *</c>: when it fires, and how far apart. The library reads more than Cloud Scheduler
/// does (seconds, L, W, #, ranges that run backwards): only *, numbers, ranges, steps through a range and lists of these are taken.
/// </summary>
sealed partial class CronLine
{
    readonly CronExpression[] _lines;
    readonly CronExpression[] _days;
    readonly CronExpression _times;

    CronLine(string time, params string[] days)
    {
        _lines = [.. days.Select(day => CronExpression.Parse($"{time} {day}"))];
        _days = [.. days.Select(static day => CronExpression.Parse($"0 0 {day}"))];
        _times = CronExpression.Parse($"{time} * * *");
    }

    /// <summary>Null where the text is no cron line; <paramref name="error"/> then says why.</summary>
    public static CronLine? Parse(string text, out string error)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        error = $"must be a cron line of five fields such as '0 3 * * *', of *, numbers, ranges, steps and lists, got '{text}'.";
        try
        {
            return fields.Length == 5 && fields.All(IsField) ? Read(fields) : null;
        }
        catch (CronFormatException e)
        {
            error = $"must be a cron line of five fields such as '0 3 * * *', got '{text}': {e.Message}";
            return null;
        }
    }

    /// <summary>
    /// Whether it fires in the minute of <paramref name="time"/>, by the clock on the zone's walls. What the clock skips in spring fires
    /// in the first minute after; what comes twice in autumn fires the first time, or both times where it fires in every hour.
    /// </summary>
    public bool Fires(DateTimeOffset time, TimeZoneInfo zone)
    {
        var minute = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
        return Array.Exists(_lines, line => line.GetNextOccurrence(minute.AddTicks(-1), zone) == minute);
    }

    /// <summary>The longest time between two firings in four years (a leap day counts), in UTC; null where it never fires twice.</summary>
    public TimeSpan? LongestGap()
    {
        var start = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var times = _times.GetOccurrences(start, start.AddDays(1)).ToArray();
        var days = _days.SelectMany(day => day.GetOccurrences(start, start.AddYears(4))).Distinct().Order().ToArray();
        var overnight = times[0] - times[^1];
        var gaps = days.Zip(days.Skip(1), (day, next) => next - day + overnight).ToArray();
        return gaps.Length == 0 ? null : gaps.Concat(times.Zip(times.Skip(1), static (time, next) => next - time)).Max();
    }

    // Where both days are restricted, cron takes either and the library both: then it is two lines.
    static CronLine Read(string[] fields)
    {
        var (time, date, month, weekday) = ($"{fields[0]} {fields[1]}", fields[2], fields[3], fields[4]);
        return date.StartsWith('*') || weekday.StartsWith('*')
            ? new(time, $"{date} {month} {weekday}")
            : new(time, $"{date} {month} *", $"* {month} {weekday}");
    }

    static bool IsField(string field) => field.Split(',').All(static item =>
        Item().Match(item) is { Success: true } match
        && (match.Groups[1].Length == 0 || Number(match.Groups[1]) <= Number(match.Groups[2])));

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:[0-9]{1,2}|(?:[*]|([0-9]{1,2})-([0-9]{1,2}))(?:/[0-9]{1,2})?)$")]
    private static partial Regex Item();
}
