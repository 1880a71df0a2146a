namespace Groundwork.Infra.Gcp.Edge;

/// <summary>What a caller decides about a <see cref="PublicEndpoint"/>.</summary>
public sealed class PublicEndpointArgs : ResourceArgs
{
    const string Domain = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+";

    /// <summary>
    /// The project, and what everything in it has in common.
    /// Of its APIs, Certificate Manager, Compute, DNS, Logging and Monitoring must be enabled.
    /// </summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Public zone that is made for it, e.g. <c>trading-bot.example.com</c>; its parent has to be told the name servers.</summary>
    [Input("zone", required: true)]
    public required string Zone { get; init => field = CheckZone(value); }

    /// <summary>Name that it is reached by, the zone's or one in it, e.g. <c>api.trading-bot.example.com</c>.</summary>
    [Input("hostName", required: true)]
    public required string HostName { get; init => field = CheckDomain(value, nameof(HostName)); }

    /// <summary>Hosts that answer, by region; the key must not change. At least one has capacity.</summary>
    public required IReadOnlyDictionary<string, EndpointBackend> Backends { get; init; }

    /// <summary>Name of the port at the instance groups, e.g. <c>core-engine</c>.</summary>
    [Input("portName", required: true)]
    public required string PortName
    {
        get;
        init => field = Require.Matches(value, "[a-z]([-a-z0-9]*[a-z0-9])?", "lower-case letters, digits and '-', starting with a letter");
    }

    /// <summary>
    /// Path that answers 200 while a host is well; asked by the load balancer and, from outside, by the uptime check.
    /// Default: <c>/health</c>.
    /// </summary>
    [Input("healthPath")]
    public string HealthPath { get; init => field = Require.Matches(value, "/[A-Za-z0-9/._-]*", "a path such as /health"); } = "/health";

    /// <summary>Text that the answer of that path holds while all is well. Default: <c>ok</c>.</summary>
    [Input("healthContent")]
    public string HealthContent { get; init => field = Require.NotEmpty(value); } = "ok";

    /// <summary>Countries from which nothing is let in, as two letters of ISO 3166-1; at least one.</summary>
    public required IReadOnlyList<string> BlockedCountries { get; init => field = CountryCodes.Check(value, nameof(BlockedCountries)); }

    /// <summary>Requests that an address may make in a minute, 1 to 100000.</summary>
    [Input("requestsPerMinute", required: true)]
    public required int RequestsPerMinute { get; init => field = Require.InRange(value, 1, 100_000); }

    /// <summary>Confidence from which an anomaly is blocked by itself, 0.1 to 1. Default: 0.8.</summary>
    [Input("anomalyConfidence")]
    public double AnomalyConfidence { get; init => field = Require.InRange(value, 0.1, 1.0); } = 0.8;

    /// <summary>How much the rule sets take for an attack, 1 (hardly ever wrong) to 4. Default: 1.</summary>
    [Input("owaspSensitivity")]
    public int OwaspSensitivity { get; init => field = Require.InRange(value, 1, 4); } = 1;

    /// <summary>Blocked requests a second, over five minutes, that somebody is told of, 1 to 100000. Default: 20.</summary>
    [Input("blockedPerSecond")]
    public int BlockedPerSecond { get; init => field = Require.InRange(value, 1, 100_000); } = 20;

    /// <summary>What a browser may load into an answer. Default: nothing from elsewhere, and no frame around it.</summary>
    [Input("contentSecurityPolicy")]
    public string ContentSecurityPolicy { get; init => field = Require.NotEmpty(value); } = "default-src 'self'; frame-ancestors 'none'";

    /// <summary>Regions that the uptime check asks from, at least three. Default: one on each of three continents.</summary>
    public IReadOnlyList<string> CheckRegions
    {
        get;
        init => field = CheckEachRegion(value);
    } = ["ASIA_PACIFIC", "EUROPE", "USA_VIRGINIA"];

    /// <summary>The zone, if it can be one.</summary>
    public static string CheckZone(string zone) => CheckDomain(zone, nameof(Zone));

    /// <summary>Throws if the host is not in the zone.</summary>
    public static void CheckHost(string zone, string host)
    {
        if (host != zone && !host.EndsWith($".{zone}", StringComparison.Ordinal))
            throw new ArgumentException(
                $"{nameof(HostName)} must be {zone} or end in .{zone}, got '{CheckDomain(host, nameof(HostName))}'.");
    }

    /// <summary>Throws unless the endpoint's data fit together; called before anything is made.</summary>
    internal void Check()
    {
        CheckHost(Zone, HostName);
        EndpointBackend.CheckSomeServe(Backends.Values.Select(backend => backend.Capacity));
    }

    /// <summary>The name, if it is a domain in lower case without a dot at its end.</summary>
    public static string CheckDomain(string domain, string name) =>
        Require.Matches(domain, Domain, "a domain such as api.example.com", name);

    static string[] CheckEachRegion(IReadOnlyList<string> regions)
    {
        foreach (var region in regions)
            _ = Require.OneOf(
                region,
                ["ASIA_PACIFIC", "EUROPE", "SOUTH_AMERICA", "USA_IOWA", "USA_OREGON", "USA_VIRGINIA"],
                nameof(CheckRegions));

        var distinct = regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        return distinct.Length >= 3
            ? distinct
            : throw new ArgumentException(
                $"{nameof(CheckRegions)} must name three regions at least, got "
                    + $"{(distinct.Length == 0 ? "none" : string.Join(", ", distinct))}.");
    }
}
