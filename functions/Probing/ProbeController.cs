using Groundwork.Functions.Databases;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Probing;

/// <summary>Counts probes, each half minute once, and asks for a failover after three failures in a row.</summary>
sealed class ProbeController(
    IStateStore store, IStepQueue queue, Topology topology, Func<string, Task<bool>> check, Uri failoverUrl, TimeProvider clock)
{
    public const string StateObject = "probe/state.json";
    static readonly TimeSpan Half = TimeSpan.FromSeconds(30);

    /// <summary>The scheduler's call, each minute: probes, and has the second probe follow.</summary>
    public async Task<ProbeState> MinuteAsync(DateTimeOffset minute)
    {
        // First the other probe is queued: a probe that hangs must not take it along.
        var slot = minute + Half;
        await queue.EnqueueAsync(new StepTask($"probe-{Text.Stamp(slot)}", "/step", new ProbeRequest(slot), slot));
        return await ProbeAsync(minute);
    }

    public async Task<ProbeState> ProbeAsync(DateTimeOffset slot)
    {
        var active = await store.ReadAsync<ActiveRegion>(Topology.ActiveObject) is { } found
            ? found.Value
            : new ActiveRegion(topology.Regions[0], 0, null, true);
        var isHealthy = await IsHealthyAsync(active.Region);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var stored = await store.ReadAsync<ProbeState>(StateObject);
            var last = stored?.Value ?? new ProbeState(active.Phase, DateTimeOffset.MinValue, 0, null);
            if (last.Count(active.Phase, slot, isHealthy) is not { } state)
            {
                await AskAsync(last, active);
                return last;
            }

            if (await store.TryWriteAsync(StateObject, state, stored?.Generation ?? 0))
            {
                await AskAsync(state, active);
                return state;
            }
        }

        throw new RetryLaterException("The probe's state changes faster than it can be written.");
    }

    // Asked at every failure from the third on, always under the same id: once is enough to start it, and asking again starts nothing.
    async Task AskAsync(ProbeState state, ActiveRegion active)
    {
        if (state.FailuresInRow < ProbeState.Limit || state.Phase != active.Phase)
            return;

        var id = FormattableString.Invariant($"failover-{active.Epoch}");
        var body = new SwitchRequest(
            id,
            active.Region,
            $"{state.FailuresInRow} probes in a row failed",
            state.HealthyAt ?? state.LastSlot - (Half * state.FailuresInRow),
            state.LastSlot);
        await queue.EnqueueAsync(new StepTask($"{id}-{Text.Stamp(state.LastSlot)}", "/", body, clock.GetUtcNow(), failoverUrl));
    }

    async Task<bool> IsHealthyAsync(string region)
    {
        try
        {
            return await check(region);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A probe that throws is a probe that failed.
            return false;
        }
    }
}
