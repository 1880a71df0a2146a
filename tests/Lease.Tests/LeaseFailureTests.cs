namespace Groundwork.Lease.Tests;

/// <summary>A lease whose store fails.</summary>
public sealed class LeaseFailureTests : IDisposable
{
    readonly LeaseHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Stops_the_container_before_the_lease_runs_out_when_renewals_fail()
    {
        var (holder, other) = await _hosts.HolderAndOtherAsync();
        _hosts.Storage.Faults = method => method == "PATCH" ? new StorageStandIn.Fault(503) : null;

        await _hosts.RenewAsync(holder);
        Assert.Single(holder.Events);
        _hosts.Pass(LeaseHosts.Lifetime / 3);
        await holder.EndAsync();

        Assert.False(holder.Runs);
        Assert.Equal(75, holder.Process.ExitCode);
        Assert.Equal(["stop", "ended"], holder.Events.Skip(1));
        await _hosts.LookAsync(other);
        await _hosts.LookAsync(other);
        Assert.Empty(other.Events);
        await _hosts.LookAsync(other);
        await Patience.UntilAsync(() => other.Runs, "the other takes over, as the lease has run out");
    }

    [Fact]
    public async Task Kills_a_container_that_does_not_stop()
    {
        var (holder, _) = await _hosts.HolderAndOtherAsync();
        holder.Touch("deaf");
        _hosts.Storage.Faults = method => method == "PATCH" ? new StorageStandIn.Fault(503) : null;

        _hosts.Pass(200);
        await Patience.UntilAsync(() => holder.Events.Count > 1, "the container is told to stop");
        Assert.True(holder.Runs);
        _hosts.Pass(50);
        await holder.EndAsync();

        Assert.False(holder.Runs);
        Assert.Equal(["stop", "kill"], holder.Events.Skip(1).Take(2));
    }

    [Fact]
    public async Task Goes_on_when_every_answer_to_a_first_try_is_lost()
    {
        var lost = new HashSet<string>();
        _hosts.Storage.Faults = method => lost.Add(method) ? new StorageStandIn.Fault(null) : null;
        var host = _hosts.Start("a");

        await Patience.UntilAsync(() => _hosts.Looks(host) > 0, "it looks");
        await host.GoOnAsync();
        while (!host.Runs)
        {
            await _hosts.LookAsync(host);
        }

        await _hosts.RenewAsync(host);
        await _hosts.RenewAsync(host, seconds: 10);
        await _hosts.RenewAsync(host);

        Assert.True(host.Runs);
        Assert.Equal(_hosts.Storage.Generation, host.Token);
        Assert.Superset(new HashSet<string> { "GET", "POST", "PATCH" }, lost);
    }
}
