using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;

namespace Groundwork.Functions.Failover;

/// <summary>What a switch needs to know. Everything of a region stands in the order of <c>REGIONS</c>.</summary>
sealed record FailoverSettings
{
    public required Topology Topology { get; init; }

    /// <summary>Private addresses of the databases: known beforehand, since a dead region's API can't be asked.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    public required IReadOnlyList<string> Autoscalers { get; init; }

    public required IReadOnlyList<string> HostGroups { get; init; }

    /// <summary>Hosts the serving region has at least, and at most.</summary>
    public required int LeastHosts { get; init; }

    public required int MostHosts { get; init; }

    /// <summary>The network's firewall policy.</summary>
    public required string FencePolicy { get; init; }

    /// <summary>Priority of the fence of the first region; the second has the next.</summary>
    public required int FencePriority { get; init; }

    public required string LeaseBucket { get; init; }

    public required IReadOnlyList<string> Leases { get; init; }

    public required string DnsZone { get; init; }

    /// <summary>The database's private name, with its final dot.</summary>
    public required string DnsName { get; init; }

    public required IReadOnlyList<string> BackendServices { get; init; }

    /// <summary><c>projects/…/secrets/…</c> in which services find the database's address.</summary>
    public required string AddressSecret { get; init; }

    public required string ControlTopic { get; init; }

    public required string AlertTopic { get; init; }

    public required IReadOnlyList<Uri> HealthUrls { get; init; }

    public required int KeepLogDays { get; init; }

    public required int KeepBackups { get; init; }

    public required SwitchLimits Limits { get; init; }

    public static FailoverSettings Read(SettingsReader settings)
    {
        const string Name = "[a-z][-a-z0-9]{0,62}";
        var read = new FailoverSettings
        {
            Topology = Topology.Read(settings),
            Addresses = settings.Names("ADDRESSES", @"\d{1,3}(\.\d{1,3}){3}", "private addresses of the databases"),
            Autoscalers = settings.Names("AUTOSCALERS", Name, "names of regional autoscalers"),
            HostGroups = settings.Names("HOST_GROUPS", Name, "names of regional instance groups"),
            LeastHosts = settings.Number("LEAST_HOSTS", 1, 100, 2),
            MostHosts = settings.Number("MOST_HOSTS", 1, 100, 10),
            FencePolicy = settings.Matching("FENCE_POLICY", Name, "the name of the network's firewall policy"),
            FencePriority = settings.Number("FENCE_PRIORITY", 1000, 1998, 1000),
            LeaseBucket = settings.Bucket("LEASE_BUCKET"),
            Leases = settings.Names("LEASES", "[-_/a-z0-9]+", "names of lease objects", "leases/capital-manager"),
            DnsZone = settings.Matching("DNS_ZONE", Name, "the name of the private zone"),
            DnsName = settings.Matching("DNS_NAME", @"([-a-z0-9]+\.)+", "a name that ends with a dot, such as db.trading-bot.internal."),
            BackendServices = settings.Names("BACKEND_SERVICES", Name, "names of global backend services"),
            AddressSecret = settings.Matching("ADDRESS_SECRET_NAME", "projects/[^/]+/secrets/[^/]+", "projects/P/secrets/S"),
            ControlTopic = settings.Matching("CONTROL_TOPIC", "projects/[^/]+/topics/[^/]+", "projects/P/topics/T"),
            AlertTopic = settings.Matching("ALERT_TOPIC", "projects/[^/]+/topics/[^/]+", "projects/P/topics/T"),
            HealthUrls = ReadUrls(settings),
            KeepLogDays = settings.Number("KEEP_LOG_DAYS", 1, 35, 14),
            KeepBackups = settings.Number("KEEP_BACKUPS", 1, 365, 30),
            Limits = new SwitchLimits
            {
                RecoveryPoint = TimeSpan.FromSeconds(settings.Number("RPO_SECONDS", 1, 86400, 300)),
                WriterLease = TimeSpan.FromSeconds(settings.Number("LEASE_SECONDS", 3, 300, 30)),
            },
        };
        foreach (var (name, count) in new[]
        {
            ("ADDRESSES", read.Addresses.Count),
            ("AUTOSCALERS", read.Autoscalers.Count),
            ("HOST_GROUPS", read.HostGroups.Count),
        })
        {
            if (count != 2)
                settings.Reject($"{name} must name one for each of the two regions, in the order of REGIONS, got {count}.");
        }

        if (read.MostHosts < read.LeastHosts)
            settings.Reject($"MOST_HOSTS must be at least LEAST_HOSTS ({read.LeastHosts}), got {read.MostHosts}.");

        return read;
    }

    public static IReadOnlyList<Uri> ReadUrls(SettingsReader settings) =>
        [.. settings.Names("HEALTH_URLS", @"https://[^ ,]+|http://127\.0\.0\.1[^ ,]*", "https:// addresses")
            .Where(url => Uri.IsWellFormedUriString(url, UriKind.Absolute))
            .Select(url => new Uri(url))];
}
