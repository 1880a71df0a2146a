using Groundwork.Functions.Databases;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Failover;

/// <summary>Starts switches, one at a time, and does their steps.</summary>
sealed class SwitchController(
    IStateStore store, IStepQueue queue, IRegionControl control, IPager pager, Topology topology, SwitchLimits limits, TimeProvider clock)
{
    readonly ActiveRegionStore _active = new(store, topology.Regions[0]);
    readonly SwitchMachine _machine = new(control, pager, new ActiveRegionStore(store, topology.Regions[0]), limits, clock);
    readonly StepRunner<SwitchState> _runner = new(store, queue, clock, "failover", SwitchState.ObjectName);

    /// <summary>The probe says that the active region is lost.</summary>
    public async Task<SwitchAnswer> FailOverAsync(SwitchRequest request)
    {
        var now = await _active.ReadAsync();
        if (now.Operation is { } running)
            return running == request.Id ? await StartAsync(request, SwitchMode.Failover) : await AskRunningAsync(running, request);

        if (await store.ReadAsync<SwitchState>(SwitchState.ObjectName(request.Id)) is not null)
            return new SwitchAnswer("known");

        if (request.AskedAt is { } asked && (clock.GetUtcNow() - asked > limits.AskedWithin || asked < now.ClosedAt))
            return new SwitchAnswer("refused", "it was asked for too long ago; the probe asks again while it has reason to");

        if (now.Region != request.From)
            return new SwitchAnswer("refused", $"{request.From} is not active, {now.Region} is");

        if (!now.IsArmed)
            return await RefuseAsync(request, "failover is not armed: the last one was not followed by a re-arming");

        // Fencing a primary that nothing can take over from would only make things worse.
        return await control.DatabaseAsync(topology.Other(request.From)) is { Role: DatabaseRole.Replica, IsRunning: true }
            ? await StartAsync(request, SwitchMode.Failover)
            : await RefuseAsync(request, $"the database in {topology.Other(request.From)} is not a running replica");
    }

    /// <summary>A person, or the drill, has the two regions swap roles.</summary>
    public async Task<SwitchAnswer> SwitchOverAsync(SwitchRequest request)
    {
        if (await store.ReadAsync<SwitchState>(SwitchState.ObjectName(request.Id)) is { Value.IsFinished: true })
            return new SwitchAnswer("known");

        var now = await _active.ReadAsync();
        if (now.Operation is { } running && running != request.Id)
            return new SwitchAnswer("refused", $"the switch {running} is under way");

        if (now.Operation is null)
        {
            if (now.Region != request.From)
                return new SwitchAnswer("refused", $"{request.From} is not active, {now.Region} is");

            var target = await control.DatabaseAsync(topology.Other(request.From));
            if (target is not { Role: DatabaseRole.Replica, IsRunning: true })
                return new SwitchAnswer(
                    "refused",
                    $"the database in {topology.Other(request.From)} is not a running replica; see docs/runbooks/failing-back.md");
        }

        return await StartAsync(request, SwitchMode.Switchover);
    }

    public Task<SwitchState> StepAsync(StepRequest request) => _runner.StepAsync(request, _machine.AdvanceAsync);

    /// <summary>A person vouches for the fence, or accepts a loss.</summary>
    public async Task<SwitchAnswer> ConfirmAsync(string id, Func<SwitchState, SwitchState> change)
    {
        if (await store.ReadAsync<SwitchState>(SwitchState.ObjectName(id)) is not { } stored)
            return new SwitchAnswer("refused", $"there is no switch {id}");

        return await store.TryWriteAsync(SwitchState.ObjectName(id), change(stored.Value), stored.Generation)
            ? new SwitchAnswer("noted")
            : throw new Hosting.RetryLaterException("The switch is at work; ask again.");
    }

    public async Task<SwitchAnswer> ArmAsync() =>
        await _active.ArmAsync() ? new SwitchAnswer("armed") : new SwitchAnswer("refused", "a switch is under way");

    public Task<ActiveRegion> ActiveAsync() => _active.ReadAsync();

    async Task<SwitchAnswer> StartAsync(SwitchRequest request, SwitchMode mode)
    {
        // The lock comes first: a crash in between leaves a lock that the same request, delivered again, goes on from.
        if (await _active.OpenAsync(request.Id) is not { } held)
            return new SwitchAnswer("refused", "another switch was quicker");

        // It may have finished since it was looked for, and the lock just taken would then never be given back.
        var first = First(request, mode, held);
        var isNew = await _runner.StartAsync(first);
        if (!isNew && await store.ReadAsync<SwitchState>(SwitchState.ObjectName(request.Id)) is { Value.IsFinished: true } done)
            await _active.CloseAsync(done.Value, clock.GetUtcNow());

        return new SwitchAnswer(isNew ? "started" : "known");
    }

    SwitchState First(SwitchRequest request, SwitchMode mode, ActiveRegion held)
    {
        var now = clock.GetUtcNow();
        return new SwitchState
        {
            Id = request.Id,
            Epoch = held.Epoch,
            Mode = mode,
            From = held.Region,
            To = topology.Other(held.Region),
            Cause = request.Cause,
            StartedAt = now,
            StepSince = now,
            HealthyAt = request.HealthyAt ?? now,
        };
    }

    async Task<SwitchAnswer> RefuseAsync(SwitchRequest request, string reason)
    {
        await pager.PageAsync(
            $"{request.Id}-refused",
            $"{request.From} seems to be lost ({request.Cause}), and no failover starts: {reason}. See docs/runbooks/loss-of-region.md.");
        return new SwitchAnswer("refused", reason);
    }

    async Task<SwitchAnswer> AskRunningAsync(string running, SwitchRequest request)
    {
        if (await store.ReadAsync<SwitchState>(SwitchState.ObjectName(running)) is not { } stored)
        {
            // Its starter died between taking the lock and writing the state: it is started here, as what is needed now.
            return await StartAsync(request with { Id = running }, SwitchMode.Failover);
        }

        var active = stored.Value.Step > SwitchStep.Promote ? stored.Value.To : stored.Value.From;
        var isNews = stored.Value is { Mode: SwitchMode.Switchover, IsFinished: false, IsFailoverAsked: false } && request.From == active;
        if (isNews
            && !await store.TryWriteAsync(SwitchState.ObjectName(running), stored.Value with { IsFailoverAsked = true }, stored.Generation))
            throw new Hosting.RetryLaterException("The switch is at work; ask again.");

        return new SwitchAnswer("refused", $"the switch {running} is under way");
    }
}
