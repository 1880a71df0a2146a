using Groundwork.Infra.Gcp.Database;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>One instance of the database.</summary>
public sealed record DatabaseInstanceSettings
{
    /// <summary>Machine, with the edition.</summary>
    public required MachineTier Tier { get; init; }

    /// <summary>Whether a second zone stands by.</summary>
    public required bool HighAvailability { get; init; }

    /// <summary>Raised by one to make another instance in its place.</summary>
    public required int Generation { get; init; }

    internal static DatabaseInstanceSettings Read(SettingsNode node, string edition) => new()
    {
        Tier = node.Text("tier", tier => MachineTier.Of(edition, tier)),
        HighAvailability = node.Flag("highAvailability"),
        Generation = node.Whole("generation", 1, 999),
    };
}
