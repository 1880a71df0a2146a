namespace Groundwork.Lease;

/// <summary>Where the lease is kept. Each call is one request; one without an answer throws <see cref="HttpRequestException"/>.</summary>
interface ILeaseStore
{
    /// <summary>The object, or null where there is none yet.</summary>
    Task<LeaseObject?> ReadAsync();

    /// <summary>Writes the object if it is still as seen (null: not there). Returns the token, or null where another was quicker.</summary>
    Task<long?> TakeAsync(LeaseObject? seen, string owner, TimeSpan lifetime);

    /// <summary>Renews a lease. False: it is another's now.</summary>
    Task<bool> RenewAsync(long token);

    /// <summary>Marks a lease as free for the next.</summary>
    Task ReleaseAsync(long token);
}
