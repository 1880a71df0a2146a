using Groundwork.Infra.Gcp.Network;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>What a caller decides about <see cref="IntrusionDetection"/>.</summary>
public sealed class IntrusionDetectionArgs : ResourceArgs
{
    /// <summary>
    /// The project, and what everything in it has in common. Of its APIs, Compute, IDS, Logging and Monitoring must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network whose traffic is looked at.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>
    /// Zones with an endpoint, by region: the first takes the region's traffic, the others stand by for it. At least one each.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Zones { get; init; }

    /// <summary>Least severity that is logged, INFORMATIONAL, LOW, MEDIUM, HIGH or CRITICAL. Default: LOW.</summary>
    [Input("severity")]
    public string Severity { get; init => field = Require.OneOf(value, ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"]); } = "LOW";

    /// <summary>Throws unless every region is the network's and every zone in its region; called before anything is made.</summary>
    internal void Check()
    {
        if (Zones.Count == 0)
            throw new ArgumentException($"{nameof(Zones)} must hold at least one entry.");

        foreach (var (region, zones) in Zones)
        {
            _ = Require.OneOf(region, [.. Network.Subnets.Keys], nameof(Zones));

            if (zones.Count == 0 || zones.Distinct(StringComparer.Ordinal).Count() < zones.Count)
                throw new ArgumentException(
                    $"{nameof(Zones)} of {region} must name at least one zone, each once, got "
                        + $"{(zones.Count == 0 ? "none" : string.Join(", ", zones))}.");

            foreach (var zone in zones)
                _ = Require.Matches(zone, $"{region}-[a-z]", $"in {region}, such as {region}-b", nameof(Zones));
        }
    }
}
