using System.Diagnostics;
using System.Globalization;

namespace Groundwork.Lease.Tests;

/// <summary>
/// A store and the hosts that contend for its lease, whose life is 300 s of a time that passes only when told: it is renewed at 100 s, the
/// container stopped at 200 s and killed at 250 s, others look each 50 s and take over after 330 s.
/// Nothing depends on how fast the machine is.
/// </summary>
sealed class LeaseHosts : IDisposable
{
    public const int Lifetime = 300;
    const int BetweenLooks = Lifetime / 6;

    readonly string _folder = Directory.CreateTempSubdirectory("groundwork-lease-").FullName;
    readonly List<LeaseHost> _hosts = [];
    int _now = 1000;

    public LeaseHosts() => Pass(0);

    public StorageStandIn Storage { get; } = new();

    /// <summary>What happened to the containers of all hosts, in its order: the host's name, and what it was.</summary>
    public IReadOnlyList<string> Events =>
        [.. LeaseHost.Read(Path.Combine(_folder, "events")).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public LeaseHost Start(string name, bool withItsOwnClock = false)
    {
        var host = new LeaseHost(this, Path.Combine(_folder, name), withItsOwnClock ? null : Path.Combine(_folder, "clock"));
        _hosts.Add(host);
        return host;
    }

    /// <summary>A host that runs the container, and one that waits and has seen that.</summary>
    public async Task<(LeaseHost Holder, LeaseHost Other)> HolderAndOtherAsync()
    {
        var holder = Start("a");
        await Patience.UntilAsync(() => holder.Runs, "the first runs");
        var other = Start("b");
        await Patience.UntilAsync(() => Looks(other) > 0, "the second looks");
        await other.GoOnAsync();
        return (holder, other);
    }

    /// <summary>Lets time pass on all hosts.</summary>
    public void Pass(int seconds)
    {
        _now += seconds;
        var next = Path.Combine(_folder, "next");
        File.WriteAllText(next, _now.ToString(CultureInfo.InvariantCulture));
        File.Move(next, Path.Combine(_folder, "clock"), overwrite: true);
    }

    /// <summary>Lets time pass until the holder has to renew, and waits until it knows that it did.</summary>
    public async Task RenewAsync(LeaseHost holder, int seconds = Lifetime / 3)
    {
        var renewals = holder.Renewals;
        Pass(seconds);
        await Patience.UntilAsync(() => holder.Renewals > renewals, "the holder has its answer");
        await holder.GoOnAsync();
    }

    /// <summary>Lets time pass until a host that waits has to look, and waits until it did, or runs the container.</summary>
    public async Task LookAsync(LeaseHost waiting)
    {
        var looks = Looks(waiting);
        Pass(BetweenLooks);
        await Patience.UntilAsync(() => waiting.Runs || Looks(waiting) > looks, "the host that waits looks");
        await waiting.GoOnAsync();
    }

    public int Looks(LeaseHost host) => Storage.Count(host.Name, "GET");

    // All that runs with this folder in its environment.
    List<Process> Ours() => [.. Process.GetProcesses()
        .Where(process => LeaseHost.Read($"/proc/{process.Id}/environ").Contains(_folder, StringComparison.Ordinal))];

    public void Dispose()
    {
        // Programs, containers and whatever was just about to tell of them: a folder is gone only once nobody writes there.
        while (Ours() is { Count: > 0 } ours)
        {
            ours.ForEach(process => process.Kill());
            ours.ForEach(process => process.WaitForExit());
            ours.ForEach(process => process.Dispose());
        }

        _hosts.ForEach(host => host.Process.Dispose());
        Storage.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
