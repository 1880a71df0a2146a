namespace Groundwork.Infra.Common.Objectives;

/// <summary>The promise that enough happens in an hour.</summary>
public sealed record EnoughEachHourObjective : ServiceObjective
{
    internal EnoughEachHourObjective(string title, double goal, string counter, double least)
        : base(title, goal) => (Counter, Least) = (counter, least);

    /// <summary>Selects the counters.</summary>
    public string Counter { get; }

    /// <summary>Least increase of a good hour.</summary>
    public double Least { get; }
}
