using System.Diagnostics;

namespace Groundwork.Lease.Tests;

/// <summary>A lease that passes from host to host.</summary>
public sealed class LeaseHandOverTests : IDisposable
{
    readonly LeaseHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Runs_the_container_on_one_of_two_hosts_with_the_generation_as_token()
    {
        var (a, b) = (_hosts.Start("a"), _hosts.Start("b"));
        await Patience.UntilAsync(() => a.Runs || b.Runs, "one runs");
        var (holder, other) = a.Runs ? (a, b) : (b, a);

        for (var renewal = 0; renewal < 4; renewal++)
        {
            var looks = _hosts.Looks(other);
            await _hosts.RenewAsync(holder);
            await Patience.UntilAsync(() => _hosts.Looks(other) > looks, "the other looks");
        }

        Assert.True(holder.Runs);
        Assert.Equal(_hosts.Storage.Generation, holder.Token);
        Assert.Equal($"held {_hosts.Storage.Generation}", holder.State);
        Assert.Equal("waiting", other.State);
        Assert.Empty(other.Events);
    }

    [Fact]
    public async Task Hands_the_lease_on_at_once_when_it_is_told_to_end()
    {
        var (holder, other) = await _hosts.HolderAndOtherAsync();
        var first = holder.Token;

        holder.Signal("TERM", containerToo: false);
        await holder.EndAsync();
        await _hosts.LookAsync(other);
        await Patience.UntilAsync(() => other.Runs, "the other takes over at its next look, long before the lease would have run out");

        Assert.False(holder.Runs);
        Assert.Equal(["a run", "a stop", "a ended", "b run"], _hosts.Events.Select(entry => string.Join(' ', entry.Split(' ').Take(2))));
        Assert.True(other.Token > first);
    }

    [Fact]
    public async Task Keeps_the_lease_over_a_deployment()
    {
        var (holder, other) = await _hosts.HolderAndOtherAsync();
        var first = holder.Token;
        holder.Touch("x.keep");

        holder.Signal("TERM", containerToo: false);
        await holder.EndAsync();
        Assert.False(_hosts.Storage.Released);
        await _hosts.LookAsync(other);
        holder.Restart();
        await Patience.UntilAsync(() => holder.Runs, "the same host runs it again");

        Assert.True(holder.Token > first);
        Assert.Empty(other.Events);
    }

    [Fact]
    public async Task Releases_the_lease_when_the_container_ends_by_itself()
    {
        var (holder, other) = await _hosts.HolderAndOtherAsync();

        using (var container = Process.GetProcessById(holder.ContainerId!.Value))
        {
            container.Kill();
        }

        await holder.EndAsync();
        await _hosts.LookAsync(other);
        await Patience.UntilAsync(() => other.Runs, "the other takes over");
        Assert.Equal(137, holder.Process.ExitCode);
    }

    [Fact]
    public async Task Runs_and_releases_by_the_clock_of_the_machine()
    {
        var host = _hosts.Start("a", withItsOwnClock: true);
        await Patience.UntilAsync(() => host.Runs && host.State.Length > 0, "it runs");
        Assert.Equal($"held {host.Token}", host.State);

        host.Signal("TERM", containerToo: false);
        await host.EndAsync();

        Assert.False(host.Runs);
        Assert.True(_hosts.Storage.Released);
        Assert.Equal("", host.State);
    }
}
