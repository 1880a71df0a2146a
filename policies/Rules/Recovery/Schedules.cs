using System.Globalization;

namespace Groundwork.Policies.Rules.Recovery;

/// <summary>Cron lines of five fields, as far as the rules ask of them: how long two runs may lie apart.</summary>
static class Schedules
{
    static readonly (int First, int Last)[] Fields = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    /// <summary>The longest time between two runs of a line, on a cycle of a leap year and a common one; null for a line that isn't one.</summary>
    public static TimeSpan? LongestPause(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 5)
        {
            return null;
        }

        var sets = parts.Select(static (part, i) => Parse(part, Fields[i].First, Fields[i].Last)).ToArray();
        if (Array.Exists(sets, static s => s is null or { Count: 0 }))
        {
            return null;
        }

        var minutes = sets[1]!.SelectMany(hour => sets[0]!.Select(minute => (hour * 60) + minute)).Order().ToArray();
        return Pause(minutes, parts, sets!);
    }

    static TimeSpan? Pause(int[] minutes, string[] parts, HashSet<int>[] sets)
    {
        var within = minutes.Zip(minutes.Skip(1), static (a, b) => b - a).DefaultIfEmpty(0).Max();
        var start = new DateOnly(2028, 1, 1);
        var days = Enumerable.Range(0, 731).Select(start.AddDays).Where(day => Runs(day, parts, sets)).Select(day => day.DayNumber - start.DayNumber).ToArray();
        if (days.Length == 0)
        {
            return null;
        }

        var gaps = days.Zip(days.Skip(1), static (a, b) => b - a).DefaultIfEmpty(731).Max();
        return TimeSpan.FromMinutes(Math.Max(within, (gaps * 1440) - minutes[^1] + minutes[0]));
    }

    // Where both the day of the month and the day of the week are restricted, either is enough.
    static bool Runs(DateOnly day, string[] parts, HashSet<int>[] sets)
    {
        var byMonthDay = sets[2].Contains(day.Day);
        var byWeekDay = sets[4].Contains((int)day.DayOfWeek) || (day.DayOfWeek == DayOfWeek.Sunday && sets[4].Contains(7));
        var isDay = parts[2] != "*" && parts[4] != "*" ? byMonthDay || byWeekDay : byMonthDay && byWeekDay;
        return isDay && sets[3].Contains(day.Month);
    }

    static HashSet<int>? Parse(string field, int first, int last)
    {
        var values = new HashSet<int>();
        foreach (var part in field.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var r] => (r, 1),
                [var r, var s] when int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 => (r, n),
                _ => ("", 0),
            };
            var ends = range == "*" ? [first, last] : range.Split('-').Select(static e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
            var end = ends.Length == 1 ? (part.Contains('/', StringComparison.Ordinal) ? last : ends[0]) : ends[^1];
            if (step == 0 || ends.Length > 2 || ends[0] < first || end > last || end < ends[0])
            {
                return null;
            }

            for (var value = ends[0]; value <= end; value += step)
            {
                _ = values.Add(value);
            }
        }

        return values;
    }
}
