using System.Globalization;

namespace Groundwork.Lease.Tests;

/// <summary>A store and the hosts that contend for its lease.</summary>
sealed class LeaseHosts : IDisposable
{
    readonly List<LeaseHost> _hosts = [];

    public StorageStandIn Storage { get; } = new();

    public LeaseHost Start(string name)
    {
        var host = new LeaseHost(Storage, name);
        _hosts.Add(host);
        return host;
    }

    public async Task<(LeaseHost Holder, LeaseHost Other)> HolderAndOtherAsync()
    {
        var holder = Start("a");
        await LeaseHost.UntilAsync(() => holder.Runs, 30, "the first runs");
        var other = Start("b");
        await LeaseHost.UntilAsync(() => other.State == "waiting", 30, "the second waits");
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
