using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>Where the system is.</summary>
public sealed record RegionSettings
{
    /// <summary>The two regions.</summary>
    public required RegionPair Pair { get; init; }

    /// <summary>The region that serves now, one of the two.</summary>
    public required string Active { get; init; }

    /// <summary>Region of what recovers the other two; none of them.</summary>
    public required string Recovery { get; init; }

    internal static RegionSettings Read(SettingsNode node)
    {
        var pair = new RegionPair(Region(node, "primary"), Region(node, "standby"));

        return new()
        {
            Pair = pair,
            Active = node.Text("activeRegion", region => Require.OneOf(region, [.. pair.All], "ActiveRegion")),
            Recovery = node.Text("recoveryRegion", region => pair.CheckOther(region, "RecoveryRegion")),
        };
    }

    static string Region(SettingsNode node, string name) => node.Text(name, region => GoogleRegion.Check(region, "It"));
}
