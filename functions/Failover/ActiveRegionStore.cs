using Groundwork.Functions.Databases;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Failover;

/// <summary>Keeps which region is active, and lets one switch at a time hold it.</summary>
sealed class ActiveRegionStore(IStateStore store, string firstRegion)
{
    const int Attempts = 5;

    public async Task<ActiveRegion> ReadAsync() => (await FindAsync()).Value;

    /// <summary>Takes the object for a switch. The active region as it was; null: another switch has it.</summary>
    public async Task<ActiveRegion?> OpenAsync(string operation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await FindAsync();
            if (stored.Value.Operation == operation)
                return stored.Value;

            if (stored.Value.Operation is not null)
                return null;

            var held = stored.Value with { Operation = operation, Epoch = stored.Value.Epoch + 1 };
            if (await store.TryWriteAsync(Topology.ActiveObject, held, stored.Generation))
                return held;
        }

        throw new RetryLaterException("The active region changes faster than it can be read.");
    }

    /// <summary>Records that the target has the primary now.</summary>
    public Task MoveAsync(SwitchState state) => ChangeAsync(state, found => found with { Region = state.To });

    /// <summary>Lets go. After a failover nothing starts by itself until a person has looked.</summary>
    public Task CloseAsync(SwitchState state, DateTimeOffset now) =>
        ChangeAsync(state, found => found with { Operation = null, IsArmed = state.Mode == SwitchMode.Switchover, ClosedAt = now });

    /// <summary>Lets failovers start by themselves again. False: a switch is under way.</summary>
    public async Task<bool> ArmAsync()
    {
        var stored = await FindAsync();
        return stored.Value.Operation is null
            && await store.TryWriteAsync(Topology.ActiveObject, stored.Value with { IsArmed = true }, stored.Generation);
    }

    async Task ChangeAsync(SwitchState state, Func<ActiveRegion, ActiveRegion> change)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await FindAsync();
            var changed = change(stored.Value);
            if (stored.Value.Operation != state.Id || changed == stored.Value)
                return;

            if (await store.TryWriteAsync(Topology.ActiveObject, changed, stored.Generation))
                return;
        }

        throw new RetryLaterException("The active region changes faster than it can be written.");
    }

    async Task<Stored<ActiveRegion>> FindAsync() =>
        await store.ReadAsync<ActiveRegion>(Topology.ActiveObject)
        ?? new Stored<ActiveRegion>(new ActiveRegion(firstRegion, 0, null, true), 0);
}
