using Groundwork.Functions.Failover;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>A region: its database, its hosts, and how the world reaches it.</summary>
sealed class SimulatedRegion(string name)
{
    public string Name { get; } = name;

    /// <summary>Nothing in it runs.</summary>
    public bool IsDead { get; set; }

    /// <summary>No traffic to or from the rest of the world, the control plane included.</summary>
    public bool IsCut { get; set; }

    public bool IsDatabaseUp { get; set; } = true;

    public DatabaseRole Role { get; set; }

    public bool IsChangingRole { get; set; }

    public bool HasBackups { get; set; }

    /// <summary>Time of the last transaction it holds.</summary>
    public DateTimeOffset HoldsUpTo { get; set; } = VirtualTime.Start;

    /// <summary>Whether the firewall denies its database, as the API says.</summary>
    public bool IsDenied { get; set; }

    public DateTimeOffset DeniedSince { get; set; }

    public int Hosts { get; set; }

    public bool IsRunning => !IsDead && IsDatabaseUp;

    public bool IsReachable => !IsDead && !IsCut;
}
