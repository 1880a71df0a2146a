using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Observability;

/// <summary>What a service promises: a share of requests, or of hours, that are good.</summary>
public sealed class ServiceObjective
{
    ServiceObjective(string title, double goal, Action<Monitoring.SloArgs> measure)
    {
        Title = Require.NotEmpty(title, nameof(title));
        Goal = Require.InRange(goal, 0.5, 0.9999, nameof(goal));
        Measure = measure;
    }

    /// <summary>The promise in words.</summary>
    public string Title { get; }

    /// <summary>Share that is good, 0.5 to 0.9999.</summary>
    public double Goal { get; }

    internal Action<Monitoring.SloArgs> Measure { get; }

    /// <summary>Requests that do not fail: all of <paramref name="total"/> but those of <paramref name="bad"/>, both filters of Monitoring.</summary>
    public static ServiceObjective FewFail(string title, double goal, string total, string bad) => new(title, goal, slo =>
        slo.RequestBasedSli = new Monitoring.Inputs.SloRequestBasedSliArgs
        {
            GoodTotalRatio = new Monitoring.Inputs.SloRequestBasedSliGoodTotalRatioArgs { TotalServiceFilter = total, BadServiceFilter = bad },
        });

    /// <summary>Requests that take at most <paramref name="most"/>, in the unit of the distribution that <paramref name="latencies"/> selects.</summary>
    public static ServiceObjective FastEnough(string title, double goal, string latencies, double most) => new(title, goal, slo =>
        slo.RequestBasedSli = new Monitoring.Inputs.SloRequestBasedSliArgs
        {
            DistributionCut = new Monitoring.Inputs.SloRequestBasedSliDistributionCutArgs
            {
                DistributionFilter = latencies,
                Range = new Monitoring.Inputs.SloRequestBasedSliDistributionCutRangeArgs { Max = most },
            },
        });

    /// <summary>Hours in which the counters that <paramref name="counter"/> selects went up by <paramref name="least"/> at least.</summary>
    public static ServiceObjective EnoughEachHour(string title, double goal, string counter, double least) => new(title, goal, slo =>
        slo.WindowsBasedSli = new Monitoring.Inputs.SloWindowsBasedSliArgs
        {
            WindowPeriod = "3600s",
            MetricSumInRange = new Monitoring.Inputs.SloWindowsBasedSliMetricSumInRangeArgs
            {
                TimeSeries = counter,
                Range = new Monitoring.Inputs.SloWindowsBasedSliMetricSumInRangeRangeArgs { Min = least },
            },
        });
}
