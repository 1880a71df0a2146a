using Groundwork.Infra.Platform;

namespace Groundwork.Infra.Network;

/// <summary>What a caller decides about a <see cref="PrivateNetwork"/>.</summary>
public sealed class PrivateNetworkArgs : ResourceArgs
{
    /// <summary>APIs of the project; Compute, DNS and Service Networking must be among them.</summary>
    public required ProjectServices Services { get; init; }

    /// <summary>Labels of what takes labels.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Every private range of the network.</summary>
    public required AddressPlan Addresses { get; init; }

    /// <summary>Ranges that SSH may come from beside Identity-Aware Proxy, by key; the key names the rule and must not change. Default: none.</summary>
    public IReadOnlyDictionary<string, SshSource> SshSources { get; init; } = ImmutableSortedDictionary<string, SshSource>.Empty;

    /// <summary>Share of the flows that are logged, 0.1 to 1. Default: 0.5.</summary>
    [Input("flowSampling")]
    public double FlowSampling { get; init => field = Require.InRange(value, 0.1, 1.0); } = 0.5;
}
