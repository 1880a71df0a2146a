namespace Groundwork.Functions.Baselines;

/// <summary>Middle and spread that a few wild values don't move: an incident a month ago must not widen what is usual today.</summary>
static class RobustStatistics
{
    // Makes the median deviation of a normal distribution its standard deviation.
    const double OfNormal = 1.4826;

    /// <summary>The value in the middle, or between the two there.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            throw new ArgumentException("There must be a value at least.", nameof(values));

        var middle = sorted.Length / 2;

        // Halved before they are added: two great values have a middle, too.
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] / 2) + (sorted[middle] / 2);
    }

    /// <summary>Standard deviation as the median distance from the median tells it.</summary>
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        var median = Median(values);

        return OfNormal * Median(values.Select(value => Math.Abs(value - median)));
    }
}
