namespace Groundwork.Infra.Gcp.Edge;

/// <summary>Hosts of one region, as a load balancer uses them.</summary>
/// <param name="InstanceGroup">Instance group with the port's name, e.g. <c>ServiceFleet.InstanceGroup</c>.</param>
/// <param name="Capacity">
/// Share of it that is used at first: 1 in the active region, 0 in the one that stands by, otherwise 0.1 to 1; a failover changes it.
/// </param>
public sealed record EndpointBackend(Input<string> InstanceGroup, double Capacity)
{
    /// <summary>Share of the hosts that is used at first.</summary>
    public double Capacity { get; init; } = CheckCapacity(Capacity);

    /// <summary>The capacity, if Google takes it.</summary>
    public static double CheckCapacity(double capacity) => capacity is 0 or (>= 0.1 and <= 1)
        ? capacity
        : throw new ArgumentException(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{nameof(Capacity)} must be 0, or between 0.1 and 1, got {capacity}."));

    /// <summary>Throws if no region takes a request.</summary>
    public static void CheckSomeServe(IEnumerable<double> capacities)
    {
        if (!capacities.Any(capacity => capacity > 0))
            throw new ArgumentException($"{nameof(Capacity)} must be above 0 in one region at least, got 0 everywhere.");
    }
}
