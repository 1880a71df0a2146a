namespace Groundwork.Infra.Gcp.Network;

/// <summary>
/// The priorities of each concern in the network's one firewall policy. The value is the band's first priority, a band is
/// 1,000 wide, and a lower priority is looked at earlier. A new concern gets a new band; numbers never change.
/// </summary>
public enum FirewallBand
{
    /// <summary>Denials that must win over everything: a fenced old primary, written at run time by the failover.</summary>
    Fencing = 1_000,

    /// <summary>SSH, through Identity-Aware Proxy and from named ranges; owned by <see cref="PrivateNetwork"/>.</summary>
    Ssh = 2_000,

    /// <summary>Google's health checks and front ends to the hosts.</summary>
    HealthChecks = 3_000,

    /// <summary>Between the system's own hosts.</summary>
    Internal = 4_000,

    /// <summary>To the databases.</summary>
    Database = 5_000,

    /// <summary>To the outside, by name; owned by <see cref="EgressGateway"/>.</summary>
    Egress = 6_000,

    /// <summary>Build workers.</summary>
    Delivery = 7_000,

    /// <summary>Kubernetes nodes, pods and control plane.</summary>
    Kubernetes = 8_000,

    /// <summary>Intrusion detection and mirroring.</summary>
    Inspection = 9_000,

    /// <summary>Functions and jobs of backup and recovery.</summary>
    Recovery = 10_000,

    /// <summary>The last word: everything else is denied; owned by <see cref="PrivateNetwork"/>.</summary>
    DenyAll = 65_000,
}
