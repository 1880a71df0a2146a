namespace Groundwork.Infra.Common.Objectives;

/// <summary>
/// What a service promises: a share of requests, or of hours, that are good. What selects them is in the words of the cloud's monitoring.
/// </summary>
public abstract record ServiceObjective
{
    private protected ServiceObjective(string title, double goal)
    {
        Title = Require.NotEmpty(title, nameof(title));
        Goal = Require.InRange(goal, 0.5, 0.9999, nameof(goal));
    }

    /// <summary>The promise in words.</summary>
    public string Title { get; }

    /// <summary>Share that is good, 0.5 to 0.9999.</summary>
    public double Goal { get; }

    /// <summary>
    /// Requests that do not fail: all that <paramref name="total"/> selects but those that <paramref name="bad"/> selects.
    /// </summary>
    public static ServiceObjective FewFail(string title, double goal, string total, string bad) =>
        new FewFailObjective(title, goal, total, bad);

    /// <summary>
    /// Requests that take at most <paramref name="most"/>, in the unit of the distribution that <paramref name="latencies"/> selects.
    /// </summary>
    public static ServiceObjective FastEnough(string title, double goal, string latencies, double most) =>
        new FastEnoughObjective(title, goal, latencies, most);

    /// <summary>Hours in which the counters that <paramref name="counter"/> selects went up by <paramref name="least"/> at least.</summary>
    public static ServiceObjective EnoughEachHour(string title, double goal, string counter, double least) =>
        new EnoughEachHourObjective(title, goal, counter, least);
}
