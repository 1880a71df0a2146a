using System.Globalization;

namespace Groundwork.Growth.Benchmarks;

/// <summary>The time of one work at several sizes, and how it grows from the last size but one to the last.</summary>
sealed class Growth(string name, int[] sizes, double[] milliseconds)
{
    /// <summary>Below this, a time says nothing of growth.</summary>
    const double Least = 10;

    /// <summary>How far above n log n a measurement on a machine with other work to do may be.</summary>
    const double Allowance = 1.6;

    public string Name => name;

    public double[] Milliseconds => milliseconds;

    public double Last => milliseconds[^1];

    /// <summary>How many times the work takes at the last size what it took at the one before.</summary>
    public double Factor => milliseconds[^1] / Math.Max(milliseconds[^2], Least / 10);

    /// <summary>What <see cref="Factor"/> is of a work of n log n.</summary>
    public double Limit => sizes[^1] * Math.Log(sizes[^1]) / (sizes[^2] * Math.Log(sizes[^2]));

    public bool IsTooMuch => Last > Least && Factor > Limit * Allowance;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-48} {string.Join(" ", milliseconds.Select(static m => string.Create(CultureInfo.InvariantCulture, $"{m,9:F1}")))} ms, "
                + $"× {Factor:F1} (n log n: × {Limit:F1}){(IsTooMuch ? " TOO MUCH" : "")}");
}
