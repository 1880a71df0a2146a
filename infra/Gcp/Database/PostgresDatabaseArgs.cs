using Groundwork.Infra.Gcp.Identity;
using Groundwork.Infra.Gcp.Network;
using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Gcp.Database;

/// <summary>What a caller decides about a <see cref="PostgresDatabase"/>.</summary>
public sealed class PostgresDatabaseArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Cloud SQL must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Network the instances get their private addresses in.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>Major version, <c>POSTGRES_14</c> to <c>POSTGRES_18</c>. Default: POSTGRES_15.</summary>
    [Input("version")]
    public string Version { get; init => field = PostgresLimits.Version(value); } = "POSTGRES_15";

    /// <summary>Instances by region; one of them is the primary, the others are its replicas.</summary>
    public required IReadOnlyDictionary<string, PostgresInstanceArgs> Instances
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException($"{nameof(Instances)} must hold at least one region.");
    }

    /// <summary>
    /// Region of the primary; one of <see cref="Instances"/>. Another one takes two updates, see <see cref="Switchover"/>.
    /// </summary>
    [Input("primaryRegion", required: true)]
    public required string PrimaryRegion { get; init; }

    /// <summary>
    /// Region that normally has the primary, one of <see cref="Instances"/>; it does not move when places change.
    /// Default: <see cref="PrimaryRegion"/>.
    /// </summary>
    [Input("homeRegion")]
    public string? HomeRegion { get; init; }

    /// <summary>Backups and point-in-time recovery.</summary>
    public required PostgresBackupArgs Backup { get; init; }

    /// <summary>When Google may restart the instances. Default: Sundays at 4, UTC.</summary>
    public MaintenanceArgs Maintenance { get; init => field = PostgresLimits.Maintenance(value); } = new();

    /// <summary>Database that is made, e.g. <c>trading</c>.</summary>
    [Input("databaseName", required: true)]
    public required string DatabaseName
    {
        get;
        init => field = Require.Matches(value, "[a-z][a-z0-9_]{0,62}", "lower-case letters, digits and '_', starting with a letter");
    }

    /// <summary>Users with a password, by name; each has a generated secret. Default: none.</summary>
    public IReadOnlyDictionary<string, StoredSecret> Users { get; init; } = ImmutableSortedDictionary<string, StoredSecret>.Empty;

    /// <summary>
    /// Identities that connect, by key: each may reach the instances, connect, and log in as itself, without a password. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, ServiceIdentity> Clients { get; init; } = ImmutableSortedDictionary<string, ServiceIdentity>.Empty;

    /// <summary>
    /// What a connection must bring: <c>ENCRYPTED_ONLY</c>, or <c>TRUSTED_CLIENT_CERTIFICATE_REQUIRED</c> for clients that connect
    /// through the connectors only. Default: ENCRYPTED_ONLY.
    /// </summary>
    [Input("sslMode")]
    public string SslMode { get; init => field = PostgresLimits.SslMode(value); } = "ENCRYPTED_ONLY";

    /// <summary>Connections an instance takes, the same on all, 25 to 10000. Default: 500.</summary>
    [Input("maxConnections")]
    public int MaxConnections { get; init => field = Require.InRange(value, 25, 10_000); } = 500;

    /// <summary>Disk at first, in GiB, 10 to 65536; it grows by itself. Default: 100.</summary>
    [Input("diskSizeGb")]
    public int DiskSizeGb { get; init => field = Require.InRange(value, 10, 65_536); } = 100;

    /// <summary>GiB that the disk may grow to, at least <see cref="DiskSizeGb"/>. Default: 500.</summary>
    [Input("diskLimitGb")]
    public int DiskLimitGb { get; init => field = Require.InRange(value, 10, 65_536); } = 500;

    /// <summary>
    /// Whether the instances are guarded against deletion: by the provider, by Cloud SQL, and by Pulumi. Default: they are.
    /// </summary>
    [Input("deletionProtection")]
    public bool DeletionProtection { get; init; } = true;

    /// <summary>
    /// Whether the replica is designated to take over. Legal only once both instances exist, so it is off for the first update.
    /// Needs ENTERPRISE_PLUS and one replica. Default: off.
    /// </summary>
    [Input("designateFailoverReplica")]
    public bool DesignateFailoverReplica { get; init; }

    /// <summary>
    /// Step by which primary and replica change places. While they do, each instance says which replicas it has: a primary by name, a
    /// replica by an empty list. Needs one replica. Default: nothing is changing.
    /// </summary>
    public SwitchoverStep Switchover { get; init; }
}
