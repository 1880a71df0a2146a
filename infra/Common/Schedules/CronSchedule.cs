using System.Globalization;
using System.Text.RegularExpressions;
using Cronos;

namespace Groundwork.Infra.Common.Schedules;

/// <summary>
/// A cron line of five fields, checked, e.g. <c>0 3 * * *</c>. The library reads more than Cloud Scheduler does (seconds, L, W, #,
/// ranges that run backwards): only *, numbers, ranges, steps through a range and lists of these are taken.
/// </summary>
public sealed partial class CronSchedule
{
    CronSchedule(string line, string[] fields)
    {
        Line = line;
        DaysOfMonth = Restricted(fields[2], $"0 0 {fields[2]} 1 *", static day => day.Day);
        DaysOfWeek = Restricted(fields[4], $"0 0 1-7 8 {fields[4]}", static day => (int)day.DayOfWeek);
        LongestPause = Pause($"{fields[0]} {fields[1]}", fields[2], fields[3], fields[4]);
    }

    /// <summary>The line as it was given.</summary>
    public string Line { get; }

    /// <summary>The longest time between two runs within four years, in UTC.</summary>
    public TimeSpan LongestPause { get; }

    /// <summary>Days of the month it is restricted to; empty where it isn't.</summary>
    public ImmutableSortedSet<int> DaysOfMonth { get; }

    /// <summary>Days of the week it is restricted to, Sunday is 0; empty where it isn't.</summary>
    public ImmutableSortedSet<int> DaysOfWeek { get; }

    /// <summary>The line, checked; an error that names <paramref name="name"/> where it is no cron line, or never fires twice.</summary>
    public static CronSchedule Parse(string line, string name = "Schedule")
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        if (fields.Length != 5 || !fields.All(IsField))
            throw new ArgumentException(
                $"{name} must be a cron line of five fields such as '0 3 * * *', of *, numbers, ranges, steps and lists, got '{line}'.");

        try
        {
            var schedule = new CronSchedule(line, fields);

            return schedule.LongestPause > TimeSpan.Zero
                ? schedule
                : throw new ArgumentException($"{name} must fire again and again, got '{line}', which never does.");
        }
        catch (CronFormatException e)
        {
            throw new ArgumentException($"{name} must be a cron line of five fields such as '0 3 * * *', got '{line}': {e.Message}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Line;

    // Where both days are restricted, cron takes either and the library both: then it is two lines.
    static TimeSpan Pause(string time, string date, string month, string weekday)
    {
        string[] lines = date.StartsWith('*') || weekday.StartsWith('*')
            ? [$"0 0 {date} {month} {weekday}"]
            : [$"0 0 {date} {month} *", $"0 0 * {month} {weekday}"];
        var times = Runs($"{time} * * *", days: 1);
        var span = (date, month, weekday) is ("*", "*", "*") ? 2 : 4 * 365;
        var days = lines.SelectMany(line => Runs(line, span)).Distinct().Order().ToArray();
        var overnight = times[0] - times[^1];
        var pauses = days.Zip(days.Skip(1), (day, next) => next - day + overnight).ToArray();

        return pauses.Length == 0
            ? TimeSpan.Zero
            : pauses.Concat(times.Zip(times.Skip(1), static (run, next) => next - run)).Max();
    }

    static ImmutableSortedSet<int> Restricted(string field, string line, Func<DateTime, int> number) =>
        field.StartsWith('*') ? [] : [.. Runs(line, days: 365).Select(number)];

    static DateTime[] Runs(string line, int days)
    {
        var start = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        return [.. CronExpression.Parse(line).GetOccurrences(start, start.AddDays(days))];
    }

    static bool IsField(string field) => field.Split(',').All(static item =>
        Item().Match(item) is { Success: true } match
        && (match.Groups[1].Length == 0 || Number(match.Groups[1]) <= Number(match.Groups[2])));

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:[0-9]{1,2}|(?:[*]|([0-9]{1,2})-([0-9]{1,2}))(?:/[0-9]{1,2})?)$")]
    private static partial Regex Item();
}
