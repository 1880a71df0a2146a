namespace Groundwork.Lease.Tests;

/// <summary>A store whose object is in memory and whose renewals are answered by hand.</summary>
sealed class ScriptedStore(List<string> record) : ILeaseStore
{
    public LeaseObject? Current { get; set; }

    public bool Unreachable { get; set; }

    public Action? WhileTaking { get; set; }

    public TaskCompletionSource<bool>? Renewal { get; private set; }

    public Task<LeaseObject?> ReadAsync()
    {
        record.Add("read");
        return Unreachable ? throw new HttpRequestException("Connection refused.") : Task.FromResult(Current);
    }

    public Task<long?> TakeAsync(LeaseObject? seen, string owner, TimeSpan lifetime)
    {
        record.Add("take");
        WhileTaking?.Invoke();
        if (!Equals(seen, Current))
        {
            return Task.FromResult<long?>(null);
        }

        Current = new LeaseObject((Current?.Generation ?? 100) + 1, 1, owner, lifetime, false);
        return Task.FromResult<long?>(Current.Generation);
    }

    public Task<bool> RenewAsync(long token)
    {
        record.Add("renew");
        Renewal = new TaskCompletionSource<bool>();
        return Renewal.Task;
    }

    public Task ReleaseAsync(long token)
    {
        record.Add("release");
        Current = Current! with { Released = true };
        return Task.CompletedTask;
    }
}
