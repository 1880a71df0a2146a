using System.Globalization;

namespace Groundwork.Lease.Tests;

/// <summary>A store and the hosts that contend for its lease, whose life is six seconds, or as many times that as the pace says.</summary>
sealed class LeaseHosts(int pace) : IDisposable
{
    const int Lifetime = 6;

    readonly List<LeaseHost> _hosts = [];

    public StorageStandIn Storage { get; } = new();

    /// <summary>The life of the lease in nanoseconds.</summary>
    public long LifetimeNanoseconds => Lifetime * pace * 1_000_000_000L;

    /// <summary>
    /// Runs a test. Between the deadlines of a life of six seconds lies one, which a busy machine may sleep through: where the test fails, it
    /// is the same test with a life of thirty seconds that decides.
    /// </summary>
    public static async Task TestAsync(Func<LeaseHosts, Task> test)
    {
        try
        {
            using var hosts = new LeaseHosts(1);
            await test(hosts);
            return;
        }
        catch (Exception error) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"Once more with a life of thirty seconds, after: {error.Message}");
        }

        using var patient = new LeaseHosts(5);
        await test(patient);
    }

    /// <summary>Waits so many seconds of a life of six.</summary>
    public Task PassAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds * pace), TestContext.Current.CancellationToken);

    /// <summary>Waits until something is true; fails after so many seconds of a life of six.</summary>
    public Task UntilAsync(Func<bool> condition, double seconds, string what) => LeaseHost.UntilAsync(condition, seconds * pace, what);

    /// <summary>Whether a host's program ends within five seconds of a life of six.</summary>
    public bool Ends(LeaseHost host) => host.Process.WaitForExit(5000 * pace);

    public LeaseHost Start(string name)
    {
        var host = new LeaseHost(Storage, name, Lifetime * pace);
        _hosts.Add(host);
        return host;
    }

    public async Task<(LeaseHost Holder, LeaseHost Other)> HolderAndOtherAsync()
    {
        var holder = Start("a");
        await UntilAsync(() => holder.Runs, 30, "the first runs");
        var other = Start("b");
        await UntilAsync(() => other.State == "waiting", 30, "the second waits");
        return (holder, other);
    }

    public void Dispose()
    {
        _hosts.ForEach(host => host.Dispose());
        Storage.Dispose();
    }

    public static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
