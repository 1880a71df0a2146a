using System.Globalization;

namespace Groundwork.Infra.Common.Schedules;

/// <summary>A cron line of five fields, checked, e.g. <c>0 3 * * *</c>.</summary>
public sealed class CronSchedule
{
    static readonly ImmutableArray<(string Name, int First, int Last)> Fields =
        [("minute", 0, 59), ("hour", 0, 23), ("day of month", 1, 31), ("month", 1, 12), ("day of week", 0, 7)];

    readonly ImmutableArray<ImmutableSortedSet<int>> _fields;
    readonly bool _everyDay;
    readonly bool _everyWeekday;

    CronSchedule(string line, ImmutableArray<ImmutableSortedSet<int>> fields, bool everyDay, bool everyWeekday)
    {
        Line = line;
        (_fields, _everyDay, _everyWeekday) = (fields, everyDay, everyWeekday);
        LongestPause = Pause();
    }

    /// <summary>The line as it was given.</summary>
    public string Line { get; }

    /// <summary>The longest time between two runs within four years.</summary>
    public TimeSpan LongestPause { get; }

    /// <summary>Days of the month it is restricted to; empty where it isn't.</summary>
    public IEnumerable<int> DaysOfMonth => _everyDay ? [] : _fields[2];

    /// <summary>Days of the week it is restricted to, Sunday is 0; empty where it isn't.</summary>
    public IEnumerable<int> DaysOfWeek => _everyWeekday ? [] : _fields[4];

    /// <summary>The line, checked; an error that names <paramref name="name"/> where it is no cron line, or never fires twice.</summary>
    public static CronSchedule Parse(string line, string name = "Schedule")
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        if (parts.Length != Fields.Length)
            throw new ArgumentException($"{name} must be a cron line of five fields such as '0 3 * * *', got '{line}'.");

        var fields = Fields.Select((field, i) => Values(parts[i], field.First, field.Last) ?? throw new ArgumentException(
            $"{name} must be a cron line; its {field.Name} must be *, numbers from {Number(field.First)} to {Number(field.Last)}, ranges or steps, got '{parts[i]}'."))
            .ToImmutableArray();

        // Sunday is 0 and 7.
        fields = fields.SetItem(4, [.. fields[4].Select(day => day % 7)]);

        var schedule = new CronSchedule(line, fields, parts[2].StartsWith('*'), parts[4].StartsWith('*'));

        return schedule.LongestPause > TimeSpan.Zero
            ? schedule
            : throw new ArgumentException($"{name} must fire again and again, got '{line}', which never does.");
    }

    /// <inheritdoc/>
    public override string ToString() => Line;

    TimeSpan Pause()
    {
        var minutes = _fields[1].SelectMany(hour => _fields[0].Select(minute => (hour * 60) + minute)).ToArray();
        var (first, last) = (minutes[0], minutes[^1]);
        var longest = minutes.Zip(minutes.Skip(1), (a, b) => b - a).DefaultIfEmpty(0).Max();
        var within = longest;
        DateOnly? before = null;
        var gap = 0;

        for (var day = new DateOnly(2027, 1, 1); day.Year < 2031; day = day.AddDays(1))
        {
            if (!IsDay(day))
                continue;

            if (before is { } earlier)
                gap = Math.Max(gap, ((day.DayNumber - earlier.DayNumber) * 1440) - last + first);

            before = day;
        }

        return TimeSpan.FromMinutes(gap == 0 ? 0 : Math.Max(within, gap));
    }

    bool IsDay(DateOnly day)
    {
        if (!_fields[3].Contains(day.Month))
            return false;

        var (byMonthDay, byWeekday) = (_fields[2].Contains(day.Day), _fields[4].Contains((int)day.DayOfWeek));

        // Where both are restricted, cron takes either.
        return _everyDay || _everyWeekday ? byMonthDay && byWeekday : byMonthDay || byWeekday;
    }

    static ImmutableSortedSet<int>? Values(string text, int first, int last)
    {
        var values = ImmutableSortedSet.CreateBuilder<int>();

        foreach (var item in text.Split(','))
        {
            var parts = item.Split('/');
            var step = parts.Length == 1 ? 1 : parts.Length == 2 ? Whole(parts[1], 1, last) : null;
            var ends = parts[0] == "*" ? [first, last] : parts[0].Split('-').Select(end => Whole(end, first, last)).ToArray();

            if (step is null || ends.Length > 2 || ends.Contains(null) || ends[^1] < ends[0])
                return null;

            var end = ends.Length == 1 && parts.Length == 2 ? last : ends[^1]!.Value;

            for (var value = ends[0]!.Value; value <= end; value += step.Value)
                _ = values.Add(value);
        }

        return values.ToImmutable();
    }

    static int? Whole(string text, int first, int last) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last ? number : null;

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
