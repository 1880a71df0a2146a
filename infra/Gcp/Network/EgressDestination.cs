namespace Groundwork.Infra.Gcp.Network;

/// <summary>Somewhere outside that hosts may reach: an exchange, a broker, a webhook.</summary>
public sealed record EgressDestination
{
    const string HostPattern = "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /// <summary>Place in the egress band, 1 to 999; names the priority and must not change.</summary>
    public required int Offset { get; init => field = Require.InRange(value, 1, 999); }

    /// <summary>
    /// Host names, 1 to 100, without wildcards: the firewall resolves each and lets its addresses through. A host behind a CDN
    /// shares its addresses with others, which can then be reached too.
    /// </summary>
    public required IReadOnlyList<string> Hosts
    {
        get;
        init
        {
            _ = Require.InRange(value.Count, 1, 100, "Number of hosts");

            foreach (var host in value)
                _ = Require.Matches(
                    host,
                    HostPattern,
                    "a whole lower-case host name without wildcards, such as api.example.com",
                    nameof(Hosts));

            field = value;
        }
    }

    /// <summary>TCP ports, each 1 to 65535. Default: 443.</summary>
    public IReadOnlyList<int> Ports
    {
        get;
        init
        {
            _ = Require.InRange(value.Count, 1, 15, "Number of ports");

            foreach (var port in value)
                _ = Require.InRange(port, 1, 65_535, nameof(Ports));

            field = value;
        }
    } = [443];
}
