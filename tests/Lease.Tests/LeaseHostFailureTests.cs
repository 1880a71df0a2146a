using System.Diagnostics;

namespace Groundwork.Lease.Tests;

/// <summary>A lease whose host or container fails: the real program with a life of six seconds, renewed at 2 s, stopped at 4 s, killed at 5 s.</summary>
public sealed class LeaseHostFailureTests
{
    [Fact]
    public Task Kills_the_container_before_anything_else_on_a_host_that_was_paused_for_longer_than_the_lease() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (paused, other) = await hosts.HolderAndOtherAsync();
        var first = paused.Token;

        paused.Signal("STOP");
        await hosts.UntilAsync(() => other.Runs, 20, "the other takes over");
        Assert.True(other.Token > first);
        Assert.Single(paused.Events);
        await hosts.PassAsync(1.5);
        var renewals = hosts.Storage.Requests.Count(entry => entry.Status == 412);
        paused.Signal("CONT");
        await hosts.UntilAsync(() => !paused.Runs, 5, "the container is killed");

        Assert.True(hosts.Ends(paused));
        Assert.Equal(75, paused.Process.ExitCode);
        Assert.Equal("kill", paused.Events[1].Event);
        Assert.Equal(renewals, hosts.Storage.Requests.Count(entry => entry.Status == 412));
        Assert.True(other.Runs);
        Assert.Equal(hosts.Storage.Generation, other.Token);
    });

    [Fact]
    public Task Kills_a_container_that_outlived_what_started_it() => LeaseHosts.TestAsync(static async hosts =>
    {
        var host = hosts.Start("a");
        await hosts.UntilAsync(() => host.Runs, 30, "it runs");
        var container = host.ContainerId!.Value;

        var run = Process.GetProcesses().Single(process => LeaseHosts.ParentOf(process.Id) == host.Process.Id);
        run.Kill();
        await hosts.UntilAsync(() => hosts.Storage.Released, 8, "the lease is released");

        Assert.Equal("kill", host.Events[1].Event);
        Assert.False(host.Runs);
        Assert.Equal(container, host.ContainerId);
    });

    [Fact]
    public Task Refuses_to_run_twice_on_a_host() => LeaseHosts.TestAsync(static async hosts =>
    {
        var host = hosts.Start("a");
        await hosts.UntilAsync(() => host.Runs, 30, "it runs");
        var first = host.Process;

        host.Restart(disposeFirst: false);

        Assert.True(hosts.Ends(host));
        Assert.Equal(73, host.Process.ExitCode);
        Assert.False(first.HasExited);
        Assert.Single(host.Events);
        first.Kill();
        first.Dispose();
    });
}
