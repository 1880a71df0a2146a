using Groundwork.Functions.Databases;
using Groundwork.Functions.Drills;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Google;

namespace Groundwork.Functions.Tests.Simulation;

/// <summary>The control plane, as the controller reaches it: through faulty calls.</summary>
sealed class SimulatedControl(SimulatedWorld world, FaultPlan faults) : IRegionControl, IPager, IDrillSite
{
    readonly HashSet<string> _marks = [];

    public IReadOnlyList<string> Leases => ["leases/capital-manager"];

    public HashSet<string> Pages { get; } = [];

    public List<string> Told { get; } = [];

    public List<DrillState> Evidence { get; } = [];

    public Task<WriterLease?> ReadLeaseAsync(string lease) => faults.CallAsync(() => world.Lease);

    public Task<long?> TakeLeaseAsync(string lease, WriterLease? seen, string owner, TimeSpan lifetime) => faults.CallAsync(() =>
    {
        if (seen?.Generation != world.Lease?.Generation || seen?.Metageneration != world.Lease?.Metageneration)
            return (long?)null;

        world.Lease = new WriterLease((seen?.Generation ?? 0) + 1, 1, owner, lifetime, world.Now, false);
        return world.Lease.Generation;
    });

    public Task<bool> RenewLeaseAsync(string lease, long token) => faults.CallAsync(() =>
    {
        if (world.Lease?.Generation != token)
            return false;

        world.Lease = world.Lease with { Metageneration = world.Lease.Metageneration + 1, RenewedAt = world.Now };
        return true;
    });

    public Task ReleaseLeaseAsync(string lease, long token) => faults.CallAsync(() =>
    {
        if (world.Lease?.Generation == token)
            world.Lease = world.Lease with { IsReleased = true, Metageneration = world.Lease.Metageneration + 1, RenewedAt = world.Now };

        return true;
    });

    public Task DenyAsync(string region) => faults.CallAsync(() =>
    {
        if (!world.Region(region).IsDenied)
            (world.Region(region).IsDenied, world.Region(region).DeniedSince) = (true, world.Now);

        return true;
    });

    public Task<bool> IsDeniedAsync(string region) => faults.CallAsync(() => world.Region(region).IsDenied);

    public Task AllowAsync(string region) => faults.CallAsync(() => world.Region(region).IsDenied = false);

    public Task<DatabaseStatus> DatabaseAsync(string region) => faults.CallAsync(() =>
    {
        var found = world.Region(region);
        return new DatabaseStatus(found.Role, found is { IsRunning: true, IsReachable: true }, found.IsChangingRole, found.HasBackups);
    });

    public Task<DateTimeOffset?> ReplayedUpToAsync(string region) =>
        faults.CallAsync(() => world.Region(region) is { IsRunning: true, IsReachable: true } found
            ? found.HoldsUpTo
            : (DateTimeOffset?)null);

    public Task PromoteAsync(string region) => faults.CallAsync(() =>
    {
        var target = world.Region(region);
        Refuse(target.IsChangingRole || target.Role != DatabaseRole.Replica || !target.IsRunning);
        target.IsChangingRole = true;
        world.Time.Spawn(async () =>
        {
            await world.Time.Delay(TimeSpan.FromSeconds(world.Random.Next(60, 180)));
            if (target.IsRunning)
                world.Promote(target);

            target.IsChangingRole = false;
        });
        return true;
    });

    public Task SwitchoverAsync(string region) => faults.CallAsync(() =>
    {
        var target = world.Region(region);
        var source = world.Other(target);
        Refuse(target.IsChangingRole
            || target.Role != DatabaseRole.Replica
            || source.Role != DatabaseRole.Primary
            || !AreLinked(target, source));
        target.IsChangingRole = source.IsChangingRole = true;
        world.Time.Spawn(() => SwapAsync(target, source));
        return true;
    });

    public Task StopDatabaseAsync(string region) => faults.CallAsync(
        () => world.Region(region).IsDatabaseUp = false, world.Region(region).IsReachable);

    public Task EnableBackupsAsync(string region) => faults.CallAsync(() =>
    {
        world.Time.Spawn(async () =>
        {
            await world.Time.Delay(TimeSpan.FromSeconds(world.Random.Next(30, 120)));
            world.Region(region).HasBackups = true;
        });
        return true;
    });

    public Task StartHostsAsync(string region) => faults.CallAsync(() =>
    {
        if (world.Region(region).Hosts < 2)
        {
            world.Time.Spawn(async () =>
            {
                await world.Time.Delay(TimeSpan.FromSeconds(world.Random.Next(40, 90)));
                world.Region(region).Hosts = 2;
            });
        }

        return true;
    });

    public Task<bool> AreHostsReadyAsync(string region) => faults.CallAsync(() => world.Region(region).Hosts >= 2);

    public Task PointNameAsync(string region) => faults.CallAsync(() => world.NameAt = world.Region(region));

    public Task ShiftBackendsAsync(string region) => faults.CallAsync(() =>
    {
        world.Time.Spawn(async () =>
        {
            await world.Time.Delay(TimeSpan.FromSeconds(20));
            world.BackendsIn = world.Region(region);
        });
        return true;
    });

    public Task PublishAddressAsync(string region, long epoch) => faults.CallAsync(() => true);

    public Task AskReconciliationAsync(string region, long epoch) => faults.CallAsync(() => true);

    public Task<bool> AreServicesHealthyAsync(string region) => faults.CallAsync(() => world.Serves(world.Region(region)));

    public Task PageAsync(string id, string message) => faults.CallAsync(() => Pages.Add($"{id}: {message}"));

    public Task TellAsync(string id, string message) => faults.CallAsync(() =>
    {
        Told.Add(message);
        return true;
    });

    public Task<TimeSpan?> ReplicaLagAsync(string region) =>
        faults.CallAsync(() => world.Region(region).Role == DatabaseRole.Replica ? world.Lag : (TimeSpan?)null);

    public Task<DatabaseFacts> ReadFactsAsync() =>
        faults.CallAsync(() => new DatabaseFacts(world.Now, "schema", new() { ["orders"] = 10 }, world.Now, 0, 0));

    public Task MarkAsync(string id) => faults.CallAsync(() => _marks.Add(id));

    public Task<bool> HasMarkAsync(string id) => faults.CallAsync(() => _marks.Contains(id));

    public Task RecordAsync(DrillState state) => faults.CallAsync(() =>
    {
        Evidence.Add(state);
        return true;
    });

    // Cloud SQL makes the old primary read-only, lets the replica catch up, and only then opens it.
    async Task SwapAsync(SimulatedRegion target, SimulatedRegion source)
    {
        var half = TimeSpan.FromSeconds(world.Random.Next(15, 45));
        await world.Time.Delay(half);
        if (AreLinked(target, source))
        {
            source.Role = DatabaseRole.Replica;
            target.HoldsUpTo = source.HoldsUpTo = world.LastCommit;
            await world.Time.Delay(half);
            if (target.IsRunning && (AreLinked(target, source) || world.Random.Next(2) == 0))
                world.Promote(target);
            else if (source.IsRunning)
                source.Role = DatabaseRole.Primary;
        }

        target.IsChangingRole = source.IsChangingRole = false;
        world.Check("after a switchover");
    }

    static bool AreLinked(SimulatedRegion one, SimulatedRegion two) =>
        one is { IsRunning: true, IsReachable: true } && two is { IsRunning: true, IsReachable: true };

    static void Refuse(bool isRefused)
    {
        if (isRefused)
            throw new GoogleException("CALL", System.Net.HttpStatusCode.Conflict, "INVALID_STATE");
    }
}
