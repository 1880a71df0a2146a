namespace Groundwork.Functions.Baselines;

/// <summary>How restless the market is against what is usual: 1 is usual, 2 twice as restless. Pure.</summary>
static class MarketVolatility
{
    const int LeastHours = 7 * 24;

    /// <summary>Null while a week of hours is not known yet, or nothing moved in them.</summary>
    public static double? Of(IReadOnlyList<double> lastHour, IReadOnlyList<double> hours)
    {
        if (lastHour.Count == 0 || hours.Count < LeastHours)
            return null;

        var usual = RobustStatistics.Median(hours);

        return usual > 0 ? Math.Max(0, RobustStatistics.Median(lastHour) / usual) : null;
    }
}
