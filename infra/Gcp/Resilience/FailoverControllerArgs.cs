using Groundwork.Infra.Gcp.Database;
using Groundwork.Infra.Gcp.Hosts;
using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>What a caller decides about a <see cref="FailoverController"/>.</summary>
public sealed class FailoverControllerArgs : ResourceArgs
{
    /// <summary>What all functions share.</summary>
    public required FunctionRuntime Runtime { get; init; }

    /// <summary>What is switched: a primary and its replica; both identities must be among its clients.</summary>
    public required PostgresDatabase Database { get; init; }

    /// <summary>Identity that probes: it may write the heartbeat, and ask for a failover.</summary>
    public required ServiceIdentity ProbeIdentity { get; init; }

    /// <summary>Identity that switches; no other may promote a replica.</summary>
    public required ServiceIdentity FailoverIdentity { get; init; }

    /// <summary>Hosts by region, of the two regions of <see cref="Database"/>.</summary>
    public required IReadOnlyDictionary<string, ServiceFleet> Fleets { get; init; }

    /// <summary>Fewest hosts of the region that serves, 1 to 100.</summary>
    [Input("leastHosts", required: true)]
    public required int LeastHosts { get; init => field = Require.InRange(value, 1, 100); }

    /// <summary>Most hosts of the region that serves, 1 to 100, at least the fewest.</summary>
    [Input("mostHosts", required: true)]
    public required int MostHosts { get; init => field = Require.InRange(value, 1, 100); }

    /// <summary>Bucket of the writers' leases; the failover's identity must be one of its fencers.</summary>
    [Input("leaseBucket", required: true)]
    public required Input<string> LeaseBucket { get; init; }

    /// <summary>
    /// Objects of the writers' leases, e.g. <c>leases/capital-manager</c>: who holds none of them must not write to the database.
    /// At least one.
    /// </summary>
    public required IReadOnlyList<string> Leases
    {
        get;
        init => field = value.Count > 0
            ? [.. value.Select(lease => Require.Matches(lease, "[-_/a-z0-9]+", "an object such as leases/capital-manager", nameof(Leases)))
                .Order(StringComparer.Ordinal)]
            : throw new ArgumentException($"{nameof(Leases)} must hold at least one entry.");
    }

    /// <summary>Seconds of a writer's lease, 3 to 300. Default: 30.</summary>
    [Input("leaseSeconds")]
    public int LeaseSeconds { get; init => field = Require.InRange(value, 3, 300); } = 30;

    /// <summary>Zone of the database's private name in Cloud DNS.</summary>
    [Input("dnsZone", required: true)]
    public required Input<string> DnsZone { get; init; }

    /// <summary>The database's private name, with its final dot, e.g. <c>database.trading-bot.internal.</c></summary>
    [Input("dnsName", required: true)]
    public required Input<string> DnsName { get; init; }

    /// <summary>Names of the global backend services whose capacity moves; at least one.</summary>
    public required IReadOnlyList<Input<string>> BackendServices
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(BackendServices)} must hold at least one entry.");
    }

    /// <summary>
    /// Secret that holds the database's region and address; the failover's identity must be one of its accessors and of its writers.
    /// </summary>
    public required StoredSecret AddressSecret { get; init; }

    /// <summary>Topic of orders to the services, <c>projects/…/topics/…</c>.</summary>
    [Input("controlTopicId", required: true)]
    public required Input<string> ControlTopicId { get; init; }

    /// <summary>Topic that alerts are published to, <c>projects/…/topics/…</c>.</summary>
    [Input("alertTopicId", required: true)]
    public required Input<string> AlertTopicId { get; init; }

    /// <summary>Addresses that must answer while service is good; at least one, each <c>https://</c>.</summary>
    public required IReadOnlyList<string> HealthUrls
    {
        get;
        init => field = value.Count > 0
            ? [.. value.Select(url =>
                Require.Matches(url, "https://[^ ,]+", "an https address such as https://api.example.com/health", nameof(HealthUrls)))]
            : throw new ArgumentException($"{nameof(HealthUrls)} must hold at least one entry.");
    }

    /// <summary>Days of transaction logs that a new primary keeps, 1 to 35. Default: 14.</summary>
    [Input("keepLogDays")]
    public int KeepLogDays { get; init => field = Require.InRange(value, 1, 35); } = 14;

    /// <summary>Backups that a new primary keeps, 1 to 365. Default: 30.</summary>
    [Input("keepBackups")]
    public int KeepBackups { get; init => field = Require.InRange(value, 1, 365); } = 30;

    /// <summary>Seconds of data that a failover may lose without a person's consent, 1 to 86400. Default: 300.</summary>
    [Input("recoveryPointSeconds")]
    public int RecoveryPointSeconds { get; init => field = Require.InRange(value, 1, 86_400); } = 300;

    /// <summary>
    /// Who may fail back, vouch for a fence, accept a loss and re-arm, as key to IAM member; the key names the grant and must not change.
    /// Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Operators { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>Throws unless the regions and the hosts' numbers fit together; called before anything is made.</summary>
    internal void Check()
    {
        if (MostHosts < LeastHosts)
            throw new ArgumentException(
                FormattableString.Invariant($"{nameof(MostHosts)} must be at least {nameof(LeastHosts)} ({LeastHosts}), got {MostHosts}."));

        if (Database.Instances.Count != 2)
            throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(Database)} must have two regions to switch between, got {Database.Instances.Count}."));

        if (!Fleets.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(Database.Instances.Keys))
        {
            throw new ArgumentException(
                $"{nameof(Fleets)} must be of {string.Join(" and ", Database.Instances.Keys)}, got "
                    + $"{string.Join(", ", Fleets.Keys.Order(StringComparer.Ordinal))}.");
        }
    }
}
