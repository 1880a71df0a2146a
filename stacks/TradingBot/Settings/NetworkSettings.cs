using Groundwork.Infra.Gcp.Network;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>Addresses, SSH sources and flow logs of the network.</summary>
public sealed record NetworkSettings
{
    /// <summary>Every private range.</summary>
    public required AddressPlan Addresses { get; init; }

    /// <summary>Ranges that SSH may come from beside Identity-Aware Proxy, by key.</summary>
    public required IReadOnlyDictionary<string, SshSource> SshSources { get; init; }

    /// <summary>Share of the flows that are logged.</summary>
    public required double FlowSampling { get; init; }

    internal static NetworkSettings Read(SettingsNode node, RegionSettings places) => new()
    {
        Addresses = new AddressPlan(
            new Dictionary<string, SubnetPlan>
            {
                [places.Pair.Primary] = new(Range(node, "primarySubnet")),
                [places.Pair.Standby] = new(Range(node, "standbySubnet")),
                [places.Recovery] = new(Range(node, "recoverySubnet")),
            },
            Range(node, "privateServices")),
        SshSources = Sources(node),
        FlowSampling = node.Number("flowSampling", 0.1, 1),
    };

    static IReadOnlyDictionary<string, SshSource> Sources(SettingsNode node)
    {
        var sources = node.Map(
            "sshSources",
            source => new SshSource { Offset = source.Whole("offset", 1, 999), Range = Range(source, "range") });
        FirewallOffsets.CheckDistinct(sources.Select(source => (source.Key, source.Value.Offset)));

        return sources;
    }

    static CidrRange Range(SettingsNode node, string name) => node.Text(name, text => CidrRange.Parse(text, "It"));
}
