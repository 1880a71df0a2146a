namespace Groundwork.Infra.Gcp.Network;

/// <summary>Which way the first packet of a connection goes.</summary>
public enum FirewallDirection
{
    /// <summary>Into the network.</summary>
    Ingress,

    /// <summary>Out of the network.</summary>
    Egress,
}
