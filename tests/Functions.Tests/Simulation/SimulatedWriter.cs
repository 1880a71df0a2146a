using Groundwork.Functions.Failover;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>
/// The service that writes, under the lease, as the lease program runs it: renew from a third of its life, stop at two
/// thirds, killed at five sixths; take a lease that is free, or that was watched unchanged for longer than its life.
/// </summary>
sealed class SimulatedWriter(SimulatedWorld world, SimulatedRegion region)
{
    static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly string _owner = $"{region.Name}/boot";
    long _token;
    DateTimeOffset _since;
    WriterLease? _seen;
    DateTimeOffset _seenAt;
    SimulatedRegion _name = world.A;
    DateTimeOffset _nameAt = DateTimeOffset.MinValue;

    public SimulatedRegion Region { get; } = region;

    public bool IsRunning { get; private set; }

    public async Task RunAsync()
    {
        while (true)
        {
            await world.Time.Delay(IsRunning ? Second : 2 * Second);
            if (Region.IsDead)
                IsRunning = false;
            else if (IsRunning)
                Hold();
            else if (!Region.IsCut && (Region.Hosts > 1 || world.Lease is null))
                Take();
        }
    }

    void Hold()
    {
        var age = world.Now - _since;
        if (age >= Life * 5 / 6)
        {
            IsRunning = false;
            return;
        }

        if (age >= Life / 3 && !Region.IsCut)
        {
            if (world.Lease?.Generation != _token)
            {
                IsRunning = false;
                return;
            }

            world.Lease = world.Lease with { Metageneration = world.Lease.Metageneration + 1, RenewedAt = world.Now };
            _since = world.Now;
        }

        if (!Region.IsCut && world.Now - _nameAt > 30 * Second)
            (_name, _nameAt) = (world.NameAt, world.Now);

        if (world.CanWrite(Region, _name))
        {
            world.LastCommit = world.Now;
            _name.HoldsUpTo = world.Now;
        }
    }

    void Take()
    {
        var lease = world.Lease;
        if (lease is not null && !lease.IsReleased && lease.Owner != _owner)
        {
            if (lease.Generation != _seen?.Generation || lease.Metageneration != _seen.Metageneration)
            {
                (_seen, _seenAt) = (lease, world.Now);
                return;
            }

            if (world.Now - _seenAt < (lease.Lifetime > Life ? lease.Lifetime : Life) * 1.1)
                return;
        }

        _token = (lease?.Generation ?? 0) + 1;
        world.Lease = new WriterLease(_token, 1, _owner, Life, world.Now, false);
        (_name, _nameAt) = (world.NameAt, world.Now);
        (_since, IsRunning) = (world.Now, true);
        world.Check("after a writer started");
    }
}
