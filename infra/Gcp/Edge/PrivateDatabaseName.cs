using Dns = Pulumi.Gcp.Dns;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>
/// The name by which hosts find the database that takes writes. A failover points it at the other region, and no host is told.
/// Defines a private <c>dns.ManagedZone</c> and one <c>dns.RecordSet</c>.
/// </summary>
public sealed class PrivateDatabaseName : ComponentResource
{
    /// <summary>Makes the name of <paramref name="args"/>.</summary>
    public PrivateDatabaseName(string name, PrivateDatabaseNameArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/edge:PrivateDatabaseName", name, args, options)
    {
        var zone = new Dns.ManagedZone($"{name}-zone", new()
        {
            DnsName = $"{args.HostName[(args.HostName.IndexOf('.', StringComparison.Ordinal) + 1)..]}.",
            Description = "Private names that a failover moves.",
            Visibility = "private",
            PrivateVisibilityConfig = new Dns.Inputs.ManagedZonePrivateVisibilityConfigArgs
            {
                Networks = new Dns.Inputs.ManagedZonePrivateVisibilityConfigNetworkArgs { NetworkUrl = args.Network.NetworkId },
            },
            Labels = args.Cloud.Labels.For("database"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Dns)));

        var recordOptions = Child.Of(this, args.Cloud.Services.Api(GoogleApi.Dns));
        // A failover moves it, and nothing moves it back by itself: an update in the meantime must not either.
        recordOptions.IgnoreChanges = ["rrdatas"];

        var record = new Dns.RecordSet($"{name}-record", new()
        {
            ManagedZone = zone.Name,
            Name = $"{args.HostName}.",
            Type = "A",
            Ttl = args.TtlSeconds,
            Rrdatas = args.Address,
        }, recordOptions);

        ZoneName = zone.Name;
        RecordName = record.Name;

        RegisterOutputs();
    }

    /// <summary>Name of the zone in Cloud DNS, for who moves the record. Unknown until first applied.</summary>
    [Output("zoneName")]
    public Output<string> ZoneName { get; }

    /// <summary>Name of the record as Cloud DNS has it, with a dot at its end, e.g. <c>database.trading-bot.internal.</c>.</summary>
    [Output("recordName")]
    public Output<string> RecordName { get; }
}
