namespace Groundwork.Lease.Tests;

/// <summary>A lease whose store fails: the real program with a life of six seconds, renewed at 2 s, stopped at 4 s, killed at 5 s.</summary>
public sealed class LeaseFailureTests : IDisposable
{
    readonly LeaseHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Stops_the_container_before_the_lease_runs_out_when_renewals_fail()
    {
        var (holder, other) = await _hosts.HolderAndOtherAsync();
        var began = holder.Events[0].At;
        _hosts.Storage.Faults = method => method == "PATCH" ? new StorageStandIn.Fault(503) : null;

        await LeaseHost.UntilAsync(() => !holder.Runs, 12, "the container ends");
        await LeaseHost.UntilAsync(() => other.Events.Count > 0, 20, "the other takes over");

        Assert.True(holder.Process.WaitForExit(5000));
        Assert.Equal(75, holder.Process.ExitCode);
        Assert.Equal("stop", holder.Events[1].Event);
        var lastRenewed = _hosts.Storage.Requests.Where(entry => entry is { Request: "PATCH", Status: 200 }).Select(entry => entry.At).Append(began).Max();
        Assert.True(holder.Events[^1].At - lastRenewed < 6_000_000_000, "the container ended within the life of the lease");
        Assert.True(holder.Events[^1].At < other.Events[0].At, "the old container had ended before the new one began");
    }

    [Fact]
    public async Task Kills_a_container_that_does_not_stop()
    {
        var (holder, _) = await _hosts.HolderAndOtherAsync();
        holder.Touch("deaf");
        _hosts.Storage.Faults = method => method == "PATCH" ? new StorageStandIn.Fault(503) : null;

        await LeaseHost.UntilAsync(() => !holder.Runs, 12, "the container ends");

        Assert.Equal(["stop", "kill"], holder.Events.Skip(1).Take(2).Select(entry => entry.Event));
    }

    [Fact]
    public async Task Goes_on_when_every_answer_to_a_first_try_is_lost()
    {
        var lost = new HashSet<string>();
        _hosts.Storage.Faults = method => lost.Add(method) ? new StorageStandIn.Fault(null) : null;
        var host = _hosts.Start("a");

        await LeaseHost.UntilAsync(() => host.Runs, 30, "it runs");
        await Task.Delay(7000, TestContext.Current.CancellationToken);

        Assert.True(host.Runs);
        Assert.Equal(_hosts.Storage.Generation, host.Token);
        Assert.Superset(new HashSet<string> { "GET", "POST", "PATCH" }, lost);
    }
}
