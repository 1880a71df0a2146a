namespace Groundwork.Functions.Baselines;

/// <summary>What a figure usually is at an hour of a weekday, and how far from it it usually strays.</summary>
sealed record Baseline(double Mean, double Deviation)
{
    /// <summary>Weeks of which something must be known.</summary>
    public const int LeastWeeks = 4;

    /// <summary>The baseline of the same hour in past weeks; null while too few weeks are known. Pure.</summary>
    /// <param name="weeks">Values of that hour, week by week.</param>
    /// <param name="leastDeviation">A figure that never moved would otherwise alarm at its first step.</param>
    public static Baseline? Of(IReadOnlyList<IReadOnlyList<double>> weeks, double leastDeviation)
    {
        var known = weeks.Where(week => week.Count > 0).ToList();
        if (known.Count < LeastWeeks)
            return null;

        // A week is a value, so that one with gaps counts as much as the others; the spread is of all there is.
        var values = known.SelectMany(week => week).ToList();

        return new(
            RobustStatistics.Median(known.Select(RobustStatistics.Median)),
            Math.Max(leastDeviation, RobustStatistics.Deviation(values)));
    }
}
