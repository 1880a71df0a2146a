using Groundwork.Infra.Gcp.Edge;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>The way in: names, who is kept out, and which region answers.</summary>
public sealed record EdgeSettings
{
    /// <summary>Public zone of the environment.</summary>
    public required string Zone { get; init; }

    /// <summary>Name in it that the system is reached by.</summary>
    public required string HostName { get; init; }

    /// <summary>Share of the active region's hosts that is used at first.</summary>
    public required double ActiveCapacity { get; init; }

    /// <summary>Share of the other region's hosts; 0 until a failover.</summary>
    public required double StandbyCapacity { get; init; }

    /// <summary>Countries from which nothing is let in.</summary>
    public required IReadOnlyList<string> BlockedCountries { get; init; }

    /// <summary>Requests that an address may make in a minute.</summary>
    public required int RequestsPerMinute { get; init; }

    /// <summary>Confidence from which an anomaly is blocked.</summary>
    public required double AnomalyConfidence { get; init; }

    /// <summary>How much the rule sets take for an attack.</summary>
    public required int OwaspSensitivity { get; init; }

    /// <summary>Blocked requests a second that somebody is told of.</summary>
    public required int BlockedPerSecond { get; init; }

    /// <summary>Text in the answer of the health path.</summary>
    public required string HealthContent { get; init; }

    /// <summary>Whether the hosts' traffic is looked into.</summary>
    public required bool IntrusionDetection { get; init; }

    internal static EdgeSettings Read(SettingsNode node)
    {
        var settings = new EdgeSettings
        {
            Zone = node.Text("zone", PublicEndpointArgs.CheckZone),
            HostName = node.Text("hostName"),
            ActiveCapacity = EndpointBackend.CheckCapacity(node.Number("activeCapacity", 0, 1)),
            StandbyCapacity = EndpointBackend.CheckCapacity(node.Number("standbyCapacity", 0, 1)),
            BlockedCountries = CountryCodes.Check(node.Texts("blockedCountries"), nameof(BlockedCountries)),
            RequestsPerMinute = node.Whole("requestsPerMinute", 1, 100_000),
            AnomalyConfidence = node.Number("anomalyConfidence", 0.1, 1),
            OwaspSensitivity = node.Whole("owaspSensitivity", 1, 4),
            BlockedPerSecond = node.Whole("blockedPerSecond", 1, 100_000),
            HealthContent = node.Text("healthContent", content => Require.NotEmpty(content, nameof(HealthContent))),
            IntrusionDetection = node.Flag("intrusionDetection"),
        };

        PublicEndpointArgs.CheckHost(settings.Zone, settings.HostName);
        EndpointBackend.CheckSomeServe([settings.ActiveCapacity, settings.StandbyCapacity]);

        return settings;
    }
}
