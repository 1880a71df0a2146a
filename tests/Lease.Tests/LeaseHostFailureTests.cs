using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Lease.Tests;

/// <summary>A lease whose host or container fails.</summary>
public sealed class LeaseHostFailureTests : IDisposable
{
    readonly LeaseHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Kills_the_container_before_anything_else_on_a_host_that_was_paused_for_longer_than_the_lease()
    {
        var (paused, other) = await _hosts.HolderAndOtherAsync();
        var first = paused.Token;

        paused.Signal("STOP");
        _hosts.Pass(340);
        await Patience.UntilAsync(() => other.Runs, "the other takes over");
        Assert.True(other.Token > first);
        Assert.Single(paused.Events);
        paused.Signal("CONT");
        await paused.EndAsync();

        Assert.False(paused.Runs);
        Assert.Equal(75, paused.Process.ExitCode);
        Assert.Equal("kill", paused.Events[1]);
        Assert.Equal(0, _hosts.Storage.Count(paused.Name, "PATCH"));
        Assert.True(other.Runs);
        Assert.Equal(_hosts.Storage.Generation, other.Token);
    }

    [Fact]
    public async Task Kills_a_container_that_outlived_what_started_it()
    {
        var host = _hosts.Start("a");
        await Patience.UntilAsync(() => host.Runs, "it runs");
        var container = host.ContainerId!.Value;

        using (var run = Process.GetProcesses().Single(process => ParentOf(process.Id) == host.Process.Id))
        {
            run.Kill();
        }

        await host.EndAsync();

        Assert.True(_hosts.Storage.Released);
        Assert.Equal("kill", host.Events[1]);
        Assert.False(host.Runs);
        Assert.Equal(container, host.ContainerId);
    }

    [Fact]
    public async Task Refuses_to_run_twice_on_a_host()
    {
        var host = _hosts.Start("a");
        await Patience.UntilAsync(() => host.Runs, "it runs");
        using var first = host.Process;

        host.Restart(disposeFirst: false);
        await host.EndAsync();

        Assert.Equal(73, host.Process.ExitCode);
        Assert.False(first.HasExited);
        Assert.Single(host.Events);
    }

    static int ParentOf(int process)
    {
        var stat = LeaseHost.Read($"/proc/{process}/stat");
        return stat.Length == 0 ? 0 : int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
