using System.Globalization;

namespace Groundwork.Functions.Schedules;

/// <summary>A cron line of five fields, e.g. <c>0 3 * * *</c>: when it fires, and how far apart.</summary>
sealed class CronLine
{
    static readonly (string Name, int Least, int Most)[] Fields =
        [("minute", 0, 59), ("hour", 0, 23), ("day of month", 1, 31), ("month", 1, 12), ("day of week", 0, 7)];

    readonly HashSet<int>[] _fields;
    readonly bool _anyDay;
    readonly bool _anyWeekday;

    CronLine(HashSet<int>[] fields, bool anyDay, bool anyWeekday) => (_fields, _anyDay, _anyWeekday) = (fields, anyDay, anyWeekday);

    /// <summary>Null where the text is no cron line; <paramref name="error"/> then says why.</summary>
    public static CronLine? Parse(string text, out string error)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            error = $"must be a cron line of five fields such as '0 3 * * *', got '{text}'.";
            return null;
        }

        var fields = new HashSet<int>[Fields.Length];
        for (var i = 0; i < Fields.Length; i++)
        {
            if (ParseField(parts[i], Fields[i].Least, Fields[i].Most) is not { } values)
            {
                error = $"must be a cron line; its {Fields[i].Name} must be *, numbers from {Fields[i].Least} to {Fields[i].Most}, ranges or steps, got '{parts[i]}'.";
                return null;
            }

            fields[i] = values;
        }

        // Sunday is 0 and 7.
        if (fields[4].Remove(7))
            _ = fields[4].Add(0);

        error = "";
        return new CronLine(fields, parts[2].StartsWith('*'), parts[4].StartsWith('*'));
    }

    /// <summary>Whether it fires in this minute, by the clock on the wall.</summary>
    public bool Matches(DateTime local) =>
        _fields[0].Contains(local.Minute) && _fields[1].Contains(local.Hour) && IsDay(local);

    /// <summary>The longest time between two firings in four years, so that a leap day counts; null where it never fires twice.</summary>
    public TimeSpan? LongestGap()
    {
        var minutes = _fields[1].Order().SelectMany(hour => _fields[0].Order().Select(minute => (hour * 60) + minute)).ToArray();
        TimeSpan? longest = null;
        DateTime? last = null;
        for (var day = new DateTime(2027, 1, 1); day.Year < 2031; day = day.AddDays(1))
        {
            if (!IsDay(day))
                continue;

            foreach (var minute in minutes)
            {
                var time = day.AddMinutes(minute);
                if (last is not null && (longest is null || time - last > longest))
                    longest = time - last;

                last = time;
            }
        }

        return longest;
    }

    bool IsDay(DateTime local)
    {
        if (!_fields[3].Contains(local.Month))
            return false;

        var day = _fields[2].Contains(local.Day);
        var weekday = _fields[4].Contains((int)local.DayOfWeek);

        // Where both days are restricted, cron takes either.
        return _anyDay || _anyWeekday ? day && weekday : day || weekday;
    }

    static HashSet<int>? ParseField(string text, int least, int most)
    {
        var values = new HashSet<int>();
        foreach (var item in text.Split(','))
        {
            var (range, step) = item.Split('/') switch
            {
                [var whole] => (whole, 1),
                [var whole, var by] when Number(by, 1, most) is { } number => (whole, number),
                _ => ("", 0),
            };
            var hasStep = item.Contains('/', StringComparison.Ordinal);
            var (from, to) = range.Split('-') switch
            {
                ["*"] => (least, most),
                [var one] when Number(one, least, most) is { } number => (number, hasStep ? most : number),
                [var first, var last] when Number(first, least, most) is { } start && Number(last, start, most) is { } end => (start, end),
                _ => (-1, -1),
            };
            if (from < 0)
                return null;

            for (var value = from; value <= to; value += step)
                _ = values.Add(value);
        }

        return values;
    }

    static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
