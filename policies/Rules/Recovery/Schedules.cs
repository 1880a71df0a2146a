using System.Globalization;
using System.Text.RegularExpressions;
using Cronos;

namespace Groundwork.Policies.Rules.Recovery;

/// <summary>
/// Cron lines of five fields, as far as the rules ask of them: how long two runs may lie apart. The library reads more than Cloud
/// Scheduler does (seconds, L, W, #, ranges that run backwards): only *, numbers, ranges, steps through a range and lists are taken.
/// </summary>
static partial class Schedules
{
    /// <summary>The longest time between two runs within four years, in UTC; null for what is no cron line, or never runs twice.</summary>
    public static TimeSpan? LongestPause(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return fields.Length == 5 && fields.All(IsField) ? Pause($"{fields[0]} {fields[1]}", fields[2], fields[3], fields[4]) : null;
        }
        catch (CronFormatException)
        {
            return null;
        }
    }

    // Where both days are restricted, cron takes either and the library both: then it is two lines.
    static TimeSpan? Pause(string time, string date, string month, string weekday)
    {
        string[] lines = date.StartsWith('*') || weekday.StartsWith('*')
            ? [$"0 0 {date} {month} {weekday}"]
            : [$"0 0 {date} {month} *", $"0 0 * {month} {weekday}"];
        var times = Runs($"{time} * * *", days: 1);
        var span = (date, month, weekday) is ("*", "*", "*") ? 2 : 4 * 365;
        var days = lines.SelectMany(line => Runs(line, span)).Distinct().Order().ToArray();
        var overnight = times[0] - times[^1];
        var pauses = days.Zip(days.Skip(1), (day, next) => next - day + overnight).ToArray();
        return pauses.Length == 0 ? null : pauses.Concat(times.Zip(times.Skip(1), static (run, next) => next - run)).Max();
    }

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
