using System.Numerics;

namespace Groundwork.Infra.Gcp.Network;

/// <summary>What a caller decides about an <see cref="EgressGateway"/>.</summary>
public sealed class EgressGatewayArgs : ResourceArgs
{
    const int LeastMinPorts = 64;
    const int MostMinPorts = 32_768;
    const int LeastMaxPorts = 128;
    const int MostMaxPorts = 65_536;

    /// <summary>The project, and what everything in it has in common. Of its APIs, Compute must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network whose hosts go out.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>Regions that go out, each with a subnet in the network; at least one.</summary>
    public required IReadOnlyList<string> Regions
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(Regions)} must hold at least one region.");
    }

    /// <summary>Where hosts may go, by key; the key names the rule and must not change. Default: nowhere but Google's APIs.</summary>
    public IReadOnlyDictionary<string, EgressDestination> Destinations
    {
        get;
        init;
    } = ImmutableSortedDictionary<string, EgressDestination>.Empty;

    /// <summary>Service accounts (e-mail addresses) of the hosts that may go out. Default: every host of the network.</summary>
    public IReadOnlyList<Input<string>> ServiceAccounts { get; init; } = [];

    /// <summary>Reserved addresses per region, 1 to 8; each carries about 64,000 connections to one destination. Default: 2.</summary>
    [Input("addressesPerRegion")]
    public int AddressesPerRegion { get; init => field = Require.InRange(value, 1, 8); } = 2;

    /// <summary>Ports a host always has, a power of two from 64 to 32768. Default: 1024.</summary>
    [Input("minPortsPerHost")]
    public int MinPortsPerHost { get; init => field = PowerOfTwo(value, LeastMinPorts, MostMinPorts, nameof(MinPortsPerHost)); } = 1_024;

    /// <summary>Ports a host may take, a power of two from 128 to 65536, above the least. Default: 16384.</summary>
    [Input("maxPortsPerHost")]
    public int MaxPortsPerHost { get; init => field = PowerOfTwo(value, LeastMaxPorts, MostMaxPorts, nameof(MaxPortsPerHost)); } = 16_384;

    /// <summary>Throws unless both are powers of two in their bounds and the most is above the least.</summary>
    public static void CheckPorts(int minPortsPerHost, int maxPortsPerHost)
    {
        _ = PowerOfTwo(minPortsPerHost, LeastMinPorts, MostMinPorts, nameof(MinPortsPerHost));

        if (PowerOfTwo(maxPortsPerHost, LeastMaxPorts, MostMaxPorts, nameof(MaxPortsPerHost)) <= minPortsPerHost)
            throw new ArgumentException($"MaxPortsPerHost must be above MinPortsPerHost ({minPortsPerHost}), got {maxPortsPerHost}.");
    }

    static int PowerOfTwo(int value, int min, int max, string name) => BitOperations.IsPow2(Require.InRange(value, min, max, name))
        ? value
        : throw new ArgumentException($"{name} must be a power of two between {min} and {max}, got {value}.");
}
