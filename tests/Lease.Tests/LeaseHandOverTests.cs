using System.Diagnostics;

namespace Groundwork.Lease.Tests;

/// <summary>A lease that passes from host to host: the real program with a life of six seconds, renewed at 2 s, stopped at 4 s, killed at 5 s.</summary>
public sealed class LeaseHandOverTests
{
    [Fact]
    public Task Runs_the_container_on_one_of_twohosts_with_the_generation_as_token() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (a, b) = (hosts.Start("a"), hosts.Start("b"));

        await hosts.UntilAsync(() => a.Runs || b.Runs, 30, "one runs");
        await hosts.PassAsync(8);

        Assert.NotEqual(a.Runs, b.Runs);
        var (holder, other) = a.Runs ? (a, b) : (b, a);
        Assert.Equal(hosts.Storage.Generation, holder.Token);
        Assert.Equal($"held {hosts.Storage.Generation}", holder.State);
        Assert.Equal("waiting", other.State);
        Assert.Empty(other.Events);
    });

    [Fact]
    public Task Hands_the_lease_on_at_once_when_it_is_told_to_end() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (holder, other) = await hosts.HolderAndOtherAsync();
        var first = holder.Token;

        holder.Signal("TERM", containerToo: false);
        await hosts.UntilAsync(() => other.Runs, 5, "the other takes over before the lease would have run out");

        Assert.True(hosts.Ends(holder));
        Assert.False(holder.Runs);
        Assert.Equal(["run", "stop", "ended"], holder.Events.Select(entry => entry.Event.Split(' ')[0]).Take(3));
        Assert.True(other.Token > first);
        Assert.True(holder.Events[^1].At < other.Events[0].At, "the old container had ended before the new one began");
    });

    [Fact]
    public Task Keeps_the_lease_over_a_deployment() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (holder, other) = await hosts.HolderAndOtherAsync();
        var first = holder.Token;
        holder.Touch("x.keep");

        holder.Signal("TERM", containerToo: false);
        Assert.True(hosts.Ends(holder));
        Assert.False(hosts.Storage.Released);
        holder.Restart();
        await hosts.UntilAsync(() => holder.Runs, 30, "the same host runs it again");

        Assert.True(holder.Token > first);
        Assert.Empty(other.Events);
    });

    [Fact]
    public Task Releases_the_lease_when_the_container_ends_by_itself() => LeaseHosts.TestAsync(static async hosts =>
    {
        var (holder, other) = await hosts.HolderAndOtherAsync();

        using (var container = Process.GetProcessById(holder.ContainerId!.Value))
        {
            container.Kill();
        }

        await hosts.UntilAsync(() => other.Runs, 5, "the other takes over");
        Assert.True(hosts.Ends(holder));
        Assert.Equal(137, holder.Process.ExitCode);
    });
}
