namespace Groundwork.Functions.Failover;

/// <summary>
/// What a switch does to the world. Every call may fail, or do its work and lose the answer; every change may be asked
/// for twice.
/// </summary>
interface IRegionControl
{
    /// <summary>Lease objects of everything that writes to the database.</summary>
    IReadOnlyList<string> Leases { get; }

    Task<WriterLease?> ReadLeaseAsync(string lease);

    /// <summary>Takes a lease if it is still as seen. Returns the token; null: another was quicker.</summary>
    Task<long?> TakeLeaseAsync(string lease, WriterLease? seen, string owner, TimeSpan lifetime);

    /// <summary>Whether a lease is still held with this token; tells others that it is.</summary>
    Task<bool> RenewLeaseAsync(string lease, long token);

    /// <summary>Gives a lease back, if it is still held with this token.</summary>
    Task ReleaseLeaseAsync(string lease, long token);

    /// <summary>Denies the network the way to a region's database.</summary>
    Task DenyAsync(string region);

    Task<bool> IsDeniedAsync(string region);

    Task AllowAsync(string region);

    Task<DatabaseStatus> DatabaseAsync(string region);

    /// <summary>Every transaction up to this time is in the replica; null: nobody can tell.</summary>
    Task<DateTimeOffset?> ReplayedUpToAsync(string region);

    Task PromoteAsync(string region);

    Task SwitchoverAsync(string region);

    Task StopDatabaseAsync(string region);

    Task EnableBackupsAsync(string region);

    Task StartHostsAsync(string region);

    Task<bool> AreHostsReadyAsync(string region);

    /// <summary>Points the database's private name at a region.</summary>
    Task PointNameAsync(string region);

    /// <summary>Sends the public traffic to a region.</summary>
    Task ShiftBackendsAsync(string region);

    /// <summary>Publishes the region's addresses in the secret that services read.</summary>
    Task PublishAddressAsync(string region, long epoch);

    /// <summary>Asks the services to reconcile their state with the exchanges.</summary>
    Task AskReconciliationAsync(string region, long epoch);

    Task<bool> AreServicesHealthyAsync(string region);
}
