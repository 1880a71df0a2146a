using System.Globalization;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Drills;

/// <summary>
/// The drill, a step a call: go to the other region by switchover, check, measure, come back, check again, record.
/// Where a switch turned into a real failover it stays where it is and calls a person.
/// </summary>
sealed class DrillMachine(
    IStateStore store, IStepQueue queue, IDrillSite site, IPager pager, Topology topology, DrillLimits limits, Uri failoverUrl,
    TimeProvider clock)
{
    static readonly TimeSpan Now = TimeSpan.Zero;

    public Task<Advance<DrillState>> AdvanceAsync(DrillState state) => state.Step switch
    {
        DrillStep.Prepare => PrepareAsync(state),
        DrillStep.GoAway => GoAsync(state, SwitchId(state, "away"), state.Home, DrillStep.AwaitAway),
        DrillStep.AwaitAway =>
            AwaitAsync(state, SwitchId(state, "away"), (drill, time) => drill with { RecoveryTimeAway = time }, DrillStep.CheckAway),
        DrillStep.CheckAway => CheckAsync(state, state.Away, DrillStep.GoHome),
        DrillStep.GoHome => GoAsync(state, SwitchId(state, "home"), state.Away, DrillStep.AwaitHome),
        DrillStep.AwaitHome =>
            AwaitAsync(state, SwitchId(state, "home"), (drill, time) => drill with { RecoveryTimeHome = time }, DrillStep.CheckHome),
        DrillStep.CheckHome => CheckAsync(state, state.Home, DrillStep.Record),
        DrillStep.Record => RecordAsync(state),
        _ => Task.FromResult(new Advance<DrillState>(state)),
    };

    async Task<Advance<DrillState>> PrepareAsync(DrillState state)
    {
        var active = await store.ReadAsync<ActiveRegion>(Topology.ActiveObject) is { } found
            ? found.Value
            : new ActiveRegion(topology.Regions[0], 0, null, true);
        state = state with { Home = active.Region, Away = topology.Other(active.Region) };
        if (active.Operation is { } running)
            return Next(state.Fault($"the switch {running} was under way, so the drill was not held"), DrillStep.Record);

        if (await site.ReplicaLagAsync(state.Away) is not { } lag)
            return Next(state.Fault($"there is no running replica in {state.Away}, so the drill was not held"), DrillStep.Record);

        state = state with { Lag = lag };
        if (lag > limits.RecoveryPoint)
            return Next(
                state.Fault(string.Create(
                    CultureInfo.InvariantCulture,
                    $"the replica was {lag.TotalSeconds:0} s behind, more than "
                        + $"{limits.RecoveryPoint.TotalSeconds:0} s, so the drill was not held")),
                DrillStep.Record);

        await site.MarkAsync(state.Id);
        return Next(state with { Before = await site.ReadFactsAsync() }, DrillStep.GoAway);
    }

    async Task<Advance<DrillState>> GoAsync(DrillState state, string id, string from, DrillStep next)
    {
        var now = clock.GetUtcNow();
        await queue.EnqueueAsync(new StepTask($"{id}-ask", "/switchover", new SwitchRequest(id, from, "drill"), now, failoverUrl));
        return Next(state, next);
    }

    async Task<Advance<DrillState>> AwaitAsync(DrillState state, string id, Func<DrillState, TimeSpan, DrillState> measured, DrillStep next)
    {
        var taken = clock.GetUtcNow() - state.StepSince;
        if (await store.ReadAsync<SwitchState>(SwitchState.ObjectName(id)) is not { Value: { IsFinished: true } done })
        {
            if (taken > limits.Patience)
                return Next(
                    state.Fault($"the switch {id} was not done after {limits.Patience.TotalMinutes:0} minutes; see docs/runbooks/drill.md"),
                    DrillStep.Record);

            return taken > limits.RecoveryTime
                ? await PagedAsync(state, $"the switch {id} is not done after {limits.RecoveryTime.TotalSeconds:0} s")
                : new(state, limits.Poll);
        }

        if (done.IsAbandoned)
            return Next(state.Fault($"{done.To} was lost right after the switch {id}"), DrillStep.Record);

        var time = done.RecoveryTime ?? taken;
        state = measured(state, time);
        if (time > limits.RecoveryTime)
            state = state.Fault(FormattableString.Invariant(
                $"the switch {id} took {time.TotalSeconds:0} s, more than {limits.RecoveryTime.TotalSeconds:0} s"));

        return done.Mode == SwitchMode.Failover
            ? Next(state.Fault($"the switch {id} became a real failover; service stays in {done.To}"), DrillStep.Record)
            : Next(state, next);
    }

    async Task<Advance<DrillState>> CheckAsync(DrillState state, string region, DrillStep next)
    {
        if (!await site.AreServicesHealthyAsync(region))
            state = state.Fault($"the services in {region} were not healthy after the switch");

        if (!await site.HasMarkAsync(state.Id))
            state = state.Fault($"a record written before the switch is missing in {region}");

        var now = await site.ReadFactsAsync();
        if (state.Before is { } before)
        {
            if (now.SchemaHash != before.SchemaHash)
                state = state.Fault($"the schema in {region} differs from the one before the drill");

            foreach (var (table, rows) in before.RowCounts.Where(count => now.RowCounts.GetValueOrDefault(count.Key, -1) < count.Value))
                state = state.Fault($"{table} has fewer rows in {region} than the {rows} before the drill");

            if (now.UnbalancedAccounts != 0)
                state = state.Fault($"{now.UnbalancedAccounts} accounts in {region} do not match their ledger entries");
        }

        // Even a drill with faults comes home: standing away is no better.
        return Next(state, next);
    }

    async Task<Advance<DrillState>> RecordAsync(DrillState state)
    {
        var ended = state with { EndedAt = clock.GetUtcNow() };
        await site.RecordAsync(ended);
        if (state.Faults.Count > 0)
            await pager.PageAsync(
                $"{state.Id}-failed",
                $"The recovery drill {state.Id} failed: {string.Join("; ", state.Faults)}. See docs/runbooks/drill.md.");
        else
            await pager.TellAsync(state.Id, string.Create(
                CultureInfo.InvariantCulture,
                $"The recovery drill {state.Id} succeeded: {state.RecoveryTimeAway?.TotalSeconds:0} s there, "
                    + $"{state.RecoveryTimeHome?.TotalSeconds:0} s back, replica {state.Lag?.TotalSeconds:0} s behind."));

        return Next(ended, DrillStep.Done);
    }

    async Task<Advance<DrillState>> PagedAsync(DrillState state, string why)
    {
        if (!state.IsPaged)
            await pager.PageAsync($"{state.Id}-late", $"The recovery drill {state.Id} stands: {why}. See docs/runbooks/drill.md.");

        return new(state with { IsPaged = true }, limits.Poll);
    }

    Advance<DrillState> Next(DrillState state, DrillStep step) => new(state.Enter(step, clock.GetUtcNow()), Now);

    static string SwitchId(DrillState state, string leg) => $"{state.Id}-{leg}";
}
