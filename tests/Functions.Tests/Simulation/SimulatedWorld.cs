using Groundwork.Functions.Failover;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>
/// Two regions, their databases and writers, as they really are, whatever the controller believes. Timings: a firewall
/// change takes 10 s to hold, a promotion 60 to 180 s, a switchover 30 to 90 s, hosts 40 to 90 s, backends 20 s, a name 30 s;
/// replication is 1 to 60 s behind; writers hold a lease of 30 s.
/// </summary>
sealed class SimulatedWorld
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly List<SimulatedWriter> _writers = [];

    public SimulatedWorld(VirtualTime time, Random random, TimeSpan lag)
    {
        (Time, Random, Lag) = (time, random, lag);
        A.Role = DatabaseRole.Primary;
        A.HasBackups = true;
        A.Hosts = 2;
        B.Role = DatabaseRole.Replica;
        B.Hosts = 1;
        BackendsIn = A;
        NameAt = A;
        foreach (var region in Regions)
            _writers.Add(new SimulatedWriter(this, region));
    }

    public VirtualTime Time { get; }

    public Random Random { get; }

    public TimeSpan Lag { get; set; }

    public SimulatedRegion A { get; } = new("us-central1");

    public SimulatedRegion B { get; } = new("us-east1");

    public IReadOnlyList<SimulatedRegion> Regions => [A, B];

    public WriterLease? Lease { get; set; }

    public SimulatedRegion BackendsIn { get; set; }

    public SimulatedRegion NameAt { get; set; }

    public bool IsControllerApart { get; set; }

    /// <summary>The last transaction that any service committed, wherever.</summary>
    public DateTimeOffset LastCommit { get; set; } = VirtualTime.Start;

    /// <summary>What promotions lost, at most.</summary>
    public TimeSpan Lost { get; set; }

    public int Promotions { get; set; }

    /// <summary>Broken promises, as they were seen.</summary>
    public List<string> Violations { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    public SimulatedRegion Region(string name) => name == A.Name ? A : B;

    public SimulatedRegion Other(SimulatedRegion region) => region == A ? B : A;

    public void Start()
    {
        foreach (var writer in _writers)
            Time.Spawn(writer.RunAsync);

        Time.Spawn(ReplicateAsync);
    }

    /// <summary>Whether a service in one region can write to the database of another.</summary>
    public bool CanWrite(SimulatedRegion from, SimulatedRegion to)
    {
        var isPathOpen = !from.IsDead && (from == to || (from.IsReachable && to.IsReachable));

        // A region that is cut off does not hear of the firewall's change.
        var isDenied = to.IsDenied && from.IsReachable && Now - to.DeniedSince > TimeSpan.FromSeconds(10);
        return isPathOpen && to.IsRunning && to.Role == DatabaseRole.Primary && !isDenied;
    }

    /// <summary>The promise: there is never more than one instance that any running service can write to.</summary>
    public void Check(string when)
    {
        var writable = Regions.Count(database => _writers.Any(writer => writer.IsRunning && CanWrite(writer.Region, database)));
        if (writable > 1)
            Violations.Add($"{Time.Elapsed}: two databases can be written to, {when}");
    }

    /// <summary>
    /// Whether the region serves: traffic comes to it, and the one writer, in whichever region it runs, reaches its database.
    /// </summary>
    public bool Serves(SimulatedRegion region) =>
        !region.IsDead
        && region.Hosts >= 2
        && BackendsIn == region
        && CanWrite(region, region)
        && _writers.Any(writer => writer.IsRunning && CanWrite(writer.Region, region));

    public void Promote(SimulatedRegion region)
    {
        var lost = LastCommit - region.HoldsUpTo;
        Lost = lost > Lost ? lost : Lost;
        Promotions++;
        region.Role = DatabaseRole.Primary;
        region.HoldsUpTo = LastCommit;
        Check("after a promotion");
    }

    async Task ReplicateAsync()
    {
        while (true)
        {
            await Time.Delay(Second);
            foreach (var region in Regions)
            {
                var source = Other(region);
                if (region is { Role: DatabaseRole.Replica, IsReachable: true, IsRunning: true }
                    && source is { Role: DatabaseRole.Primary, IsReachable: true, IsRunning: true })
                {
                    var upTo = Now - Lag < LastCommit ? Now - Lag : LastCommit;
                    region.HoldsUpTo = upTo > region.HoldsUpTo ? upTo : region.HoldsUpTo;
                }
            }

            Check("at a tick");
        }
    }
}
