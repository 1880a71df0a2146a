namespace Groundwork.Infra.Gcp.Network;

/// <summary>What a caller decides about a <see cref="PrivateNetwork"/>.</summary>
public sealed class PrivateNetworkArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, Compute, DNS and Service Networking must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Every private range of the network.</summary>
    public required AddressPlan Addresses { get; init; }

    /// <summary>
    /// Ranges that SSH may come from beside Identity-Aware Proxy, by key; the key names the rule and must not change. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, SshSource> SshSources { get; init; } = ImmutableSortedDictionary<string, SshSource>.Empty;

    /// <summary>Share of the flows that are logged, 0.1 to 1. Default: 0.5.</summary>
    [Input("flowSampling")]
    public double FlowSampling { get; init => field = Require.InRange(value, 0.1, 1.0); } = 0.5;
}
