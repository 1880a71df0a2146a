namespace Groundwork.Functions.Tests.Simulation;

/// <summary>What happens to the active region.</summary>
enum Disaster
{
    /// <summary>Everything in it stops, for good.</summary>
    RegionLost,

    /// <summary>Everything in it stops, and comes back while the failover is at work.</summary>
    RegionBack,

    /// <summary>It is cut off from the rest of the world, but alive: services go on writing as long as they may.</summary>
    CutOffAlive,

    /// <summary>Only the controller can't reach it; its services renew their leases and write.</summary>
    ControllerPartition,

    /// <summary>Only the database stops.</summary>
    DatabaseDown,

    /// <summary>The region is lost while its replica is minutes behind.</summary>
    LostWithLag,

    /// <summary>Nothing; a drill is held.</summary>
    Drill,

    /// <summary>The region is lost during a drill.</summary>
    LostInDrill,
}
