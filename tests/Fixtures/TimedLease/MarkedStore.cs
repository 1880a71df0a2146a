namespace Groundwork.Lease.Timed;

/// <summary>A store that marks in a file each renewal that is answered, once whoever asked can see the answer.</summary>
sealed class MarkedStore(ILeaseStore store, string marks) : ILeaseStore
{
    public Task<LeaseObject?> ReadAsync() => store.ReadAsync();

    public Task<long?> TakeAsync(LeaseObject? seen, string owner, TimeSpan lifetime) => store.TakeAsync(seen, owner, lifetime);

    public Task<bool> RenewAsync(long token)
    {
        var answer = store.RenewAsync(token);
        _ = answer.ContinueWith(_ => File.AppendAllText(marks, "."), TaskScheduler.Default);
        return answer;
    }

    public Task ReleaseAsync(long token) => store.ReleaseAsync(token);
}
