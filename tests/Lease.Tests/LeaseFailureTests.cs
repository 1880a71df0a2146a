namespace Groundwork.Lease.Tests;

/// <summary>A lease whose store fails: the real program with a life of six seconds, renewed at 2 s, stopped at 4 s, killed at 5 s.</summary>
public sealed class LeaseFailureTests
{
    [Fact]
    public Task Stops_the_container_before_the_lease_runs_out_when_renewals_fail() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (holder, other) = await hosts.HolderAndOtherAsync();
        var began = holder.Events[0].At;
        hosts.Storage.Faults = method => method == "PATCH" ? new StorageStandIn.Fault(503) : null;

        await hosts.UntilAsync(() => !holder.Runs, 12, "the container ends");
        await hosts.UntilAsync(() => other.Events.Count > 0, 20, "the other takes over");

        Assert.True(hosts.Ends(holder));
        Assert.Equal(75, holder.Process.ExitCode);
        Assert.Equal("stop", holder.Events[1].Event);
        var lastRenewed = hosts.Storage.Requests.Where(entry => entry is { Request: "PATCH", Status: 200 }).Select(entry => entry.At).Append(began).Max();
        Assert.True(holder.Events[^1].At - lastRenewed < hosts.LifetimeNanoseconds, "the container ended within the life of the lease");
        Assert.True(holder.Events[^1].At < other.Events[0].At, "the old container had ended before the new one began");
    });

    [Fact]
    public Task Kills_a_container_that_does_not_stop() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (holder, _) = await hosts.HolderAndOtherAsync();
        holder.Touch("deaf");
        hosts.Storage.Faults = method => method == "PATCH" ? new StorageStandIn.Fault(503) : null;

        await hosts.UntilAsync(() => !holder.Runs, 12, "the container ends");

        Assert.Equal(["stop", "kill"], holder.Events.Skip(1).Take(2).Select(entry => entry.Event));
    });

    [Fact]
    public Task Goes_on_when_every_answer_to_a_first_try_is_lost() => LeaseHosts.TestAsync(static async hosts =>
    {
        var lost = new HashSet<string>();
        hosts.Storage.Faults = method => lost.Add(method) ? new StorageStandIn.Fault(null) : null;
        var host = hosts.Start("a");

        await hosts.UntilAsync(() => host.Runs, 30, "it runs");
        await hosts.PassAsync(7);

        Assert.True(host.Runs);
        Assert.Equal(hosts.Storage.Generation, host.Token);
        Assert.Superset(new HashSet<string> { "GET", "POST", "PATCH" }, lost);
    });
}
