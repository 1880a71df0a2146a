namespace Groundwork.Infra.Common.Objectives;

/// <summary>The promise that requests are fast enough.</summary>
public sealed record FastEnoughObjective : ServiceObjective
{
    internal FastEnoughObjective(string title, double goal, string latencies, double most)
        : base(title, goal) => (Latencies, Most) = (latencies, most);

    /// <summary>Selects the distribution of their durations.</summary>
    public string Latencies { get; }

    /// <summary>Longest good duration, in the unit of the distribution.</summary>
    public double Most { get; }
}
