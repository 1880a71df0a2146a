using System.Globalization;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Failover;

/// <summary>
/// The switch, a step a call. It looks before it acts, so a step may be cut off anywhere and done again;
/// it refuses to promote while the old primary could be written to.
/// </summary>
sealed class SwitchMachine(IRegionControl control, IPager pager, ActiveRegionStore active, SwitchLimits limits, TimeProvider clock)
{
    static readonly TimeSpan Now = TimeSpan.Zero;

    readonly Fence _fence = new(control, limits, clock);

    public async Task<Advance<SwitchState>> AdvanceAsync(SwitchState state)
    {
        try
        {
            var next = await StepAsync(state);
            return next.State.Step == state.Step ? next with { State = await PageIfLateAsync(next.State) } : next;
        }
        catch (Exception error) when (Fence.IsOutside(error))
        {
            var failed = state with { Failures = state.Failures + 1, Waiting = error.Message };
            return new(await PageIfLateAsync(failed), limits.Poll);
        }
    }

    Task<Advance<SwitchState>> StepAsync(SwitchState state) => state.Step switch
    {
        SwitchStep.Fence => FenceAsync(state),
        SwitchStep.CheckLag => CheckLagAsync(state),
        SwitchStep.Promote => state.Mode == SwitchMode.Failover ? PromoteAsync(state) : SwapAsync(state),
        SwitchStep.EnableBackups => EnableBackupsAsync(state),
        SwitchStep.StartHosts => StartHostsAsync(state),
        SwitchStep.SwitchName => DoAsync(state, control.PointNameAsync(state.To), SwitchStep.SwitchBackends),
        SwitchStep.SwitchBackends => DoAsync(state, control.ShiftBackendsAsync(state.To), SwitchStep.SwitchSecrets),
        SwitchStep.SwitchSecrets => DoAsync(state, control.PublishAddressAsync(state.To, state.Epoch), SwitchStep.ReleaseWriters),
        SwitchStep.ReleaseWriters => ReleaseAsync(state),
        SwitchStep.Reconcile => ReconcileAsync(state),
        SwitchStep.ConfirmBackups => ConfirmBackupsAsync(state),
        SwitchStep.Notify => DoAsync(state, pager.TellAsync(state.Id, Summary(state)), SwitchStep.Close),
        SwitchStep.Close => DoAsync(state, active.CloseAsync(state, clock.GetUtcNow()), SwitchStep.Done),
        _ => Task.FromResult(new Advance<SwitchState>(state)),
    };

    async Task<Advance<SwitchState>> FenceAsync(SwitchState state)
    {
        state = await _fence.BuildAsync(state);
        return state.FenceConfirmedBy.Length > 0 || await FenceHoldsAsync(state)
            ? Next(state, SwitchStep.CheckLag)
            : Stay(state, state.Waiting);
    }

    async Task<bool> FenceHoldsAsync(SwitchState state) => state.Waiting.Length == 0 && await _fence.HoldsAsync(state);

    async Task<Advance<SwitchState>> CheckLagAsync(SwitchState state)
    {
        if ((await control.DatabaseAsync(state.To)).Role == DatabaseRole.Primary)
            return Next(state, SwitchStep.Promote);

        if (state.Mode == SwitchMode.Switchover && Convert(state) is { } converted)
            return converted;

        if (await control.ReplayedUpToAsync(state.To) is not { } replayed)
            return Stay(state, $"the lag of the replica in {state.To} is not known");

        var lastWrite = state.Leases.Count > 0 ? state.Leases.Values.Max(hold => hold.LastWriteBefore) : clock.GetUtcNow();
        var bound = lastWrite > replayed ? lastWrite - replayed : TimeSpan.Zero;
        if (state.Mode == SwitchMode.Switchover)
        {
            // Nothing is written any more, and Cloud SQL waits until the replica has it all; this only keeps that wait short.
            return bound <= limits.SwitchoverLag
                ? Next(state with { LossBound = TimeSpan.Zero }, SwitchStep.Promote)
                : Stay(state, $"the replica in {state.To} is {bound.TotalSeconds:0} s behind");
        }

        return bound <= limits.RecoveryPoint || state.LossAcceptedBy.Length > 0
            ? Next(state with { LossBound = bound }, SwitchStep.Promote)
            : Stay(
                state,
                $"up to {bound.TotalSeconds:0} s of data would be lost, more than {limits.RecoveryPoint.TotalSeconds:0} s: "
                    + $"accept it, or repair {state.From}");
    }

    async Task<Advance<SwitchState>> PromoteAsync(SwitchState state)
    {
        var target = await control.DatabaseAsync(state.To);
        if (target is { Role: DatabaseRole.Primary, IsBusy: false, IsRunning: true })
            return await PromotedAsync(state);

        if (target.IsBusy || target.Role != DatabaseRole.Replica)
            return Stay(state, $"the database in {state.To} is being promoted");

        if (!await _fence.HoldsAsync(state))
            return Next(state, SwitchStep.Fence);

        await control.PromoteAsync(state.To);
        return Stay(state, $"the database in {state.To} is being promoted");
    }

    async Task<Advance<SwitchState>> SwapAsync(SwitchState state)
    {
        var target = await control.DatabaseAsync(state.To);
        var source = await control.DatabaseAsync(state.From);
        if (target is { Role: DatabaseRole.Primary, IsBusy: false, IsRunning: true })
        {
            // Two primaries after a swap would be a split brain in the making: only the fence of a failover may leave an old one behind.
            return source.Role == DatabaseRole.Replica ? await PromotedAsync(state)
                : Convert(state) ?? Stay(state, $"the database in {state.From} still is a primary");
        }

        if (!target.IsBusy && Convert(state) is { } converted)
            return converted;

        if (target.IsBusy || source.IsBusy || target.Role != DatabaseRole.Replica)
            return Stay(state, "the databases are swapping roles");

        if (!await _fence.HoldsAsync(state))
            return Next(state, SwitchStep.Fence);

        await control.SwitchoverAsync(state.To);
        return Stay(state, "the databases are swapping roles");
    }

    // A region that fails during a drill is a failure like any other.
    Advance<SwitchState>? Convert(SwitchState state) =>
        state.IsFailoverAsked && clock.GetUtcNow() - state.StepSince > limits.SwitchoverPatience
            ? Next(state with { Mode = SwitchMode.Failover }, SwitchStep.Fence)
            : null;

    async Task<Advance<SwitchState>> PromotedAsync(SwitchState state)
    {
        await active.MoveAsync(state);
        await control.AllowAsync(state.To);
        return Next(state with { IsFailoverAsked = false }, SwitchStep.EnableBackups);
    }

    // The target is lost right after a swap: its fresh replica, where the switch came from, takes over by a failover of its own.
    Advance<SwitchState> Await(SwitchState state, string waiting) =>
        state is { Mode: SwitchMode.Switchover, IsFailoverAsked: true } && clock.GetUtcNow() - state.StepSince > limits.StepPatience
            ? Next(state with { IsAbandoned = true }, SwitchStep.Close)
            : Stay(state, waiting);

    async Task<Advance<SwitchState>> EnableBackupsAsync(SwitchState state)
    {
        // Not waited for here: service comes first, and a later step makes sure of it.
        if (!(await control.DatabaseAsync(state.To)).HasBackups)
            await control.EnableBackupsAsync(state.To);

        return Next(state, SwitchStep.StartHosts);
    }

    async Task<Advance<SwitchState>> StartHostsAsync(SwitchState state)
    {
        await control.StartHostsAsync(state.To);
        return await control.AreHostsReadyAsync(state.To)
            ? Next(state, SwitchStep.SwitchName)
            : Await(state, $"hosts are starting in {state.To}");
    }

    async Task<Advance<SwitchState>> ReleaseAsync(SwitchState state)
    {
        foreach (var (lease, hold) in state.Leases)
            await control.ReleaseLeaseAsync(lease, hold.Token);

        return Next(state, SwitchStep.Reconcile);
    }

    async Task<Advance<SwitchState>> ReconcileAsync(SwitchState state)
    {
        await control.AskReconciliationAsync(state.To, state.Epoch);
        return await control.AreServicesHealthyAsync(state.To)
            ? Next(state with { RestoredAt = clock.GetUtcNow() }, SwitchStep.ConfirmBackups)
            : Await(state, $"the services in {state.To} are not healthy yet");
    }

    async Task<Advance<SwitchState>> ConfirmBackupsAsync(SwitchState state)
    {
        await StopOldAsync(state);
        if ((await control.DatabaseAsync(state.To)).HasBackups)
            return Next(state, SwitchStep.Notify);

        await control.EnableBackupsAsync(state.To);
        return Await(state, $"backups and point-in-time recovery are not on yet in {state.To}");
    }

    // Best effort: a dead region's API can't, and the fence does not depend on it.
    async Task StopOldAsync(SwitchState state)
    {
        try
        {
            if (state.Mode == SwitchMode.Failover
                && await control.DatabaseAsync(state.From) is { Role: DatabaseRole.Primary, IsRunning: true, IsBusy: false })
                await control.StopDatabaseAsync(state.From);
        }
        catch (Exception error) when (Fence.IsOutside(error))
        {
            return;
        }
    }

    async Task<Advance<SwitchState>> DoAsync(SwitchState state, Task work, SwitchStep next)
    {
        await work;
        return Next(state, next);
    }

    async Task<SwitchState> PageIfLateAsync(SwitchState state)
    {
        var patience = state.Step == SwitchStep.Promote ? limits.PromotePatience : limits.StepPatience;
        if (state.IsPaged || (state.Failures < limits.FailuresBeforePage && clock.GetUtcNow() - state.StepSince < patience))
            return state;

        try
        {
            await pager.PageAsync(
                $"{state.Id}-{state.Step}",
                $"The switch {state.Id} from {state.From} to {state.To} stands at {state.Step}: {state.Waiting}. See docs/runbooks.");
            return state with { IsPaged = true };
        }
        catch (Exception error) when (Fence.IsOutside(error))
        {
            return state;
        }
    }

    Advance<SwitchState> Next(SwitchState state, SwitchStep step) => new(state.Enter(step, clock.GetUtcNow()), Now);

    Advance<SwitchState> Stay(SwitchState state, string waiting) => new(state with { Waiting = waiting, Failures = 0 }, limits.Poll);

    static string Summary(SwitchState state) => string.Create(
        CultureInfo.InvariantCulture,
        $"{state.Mode} from {state.From} to {state.To} is done ({state.Cause}). Service was restored after "
            + $"{state.RecoveryTime?.TotalSeconds:0} s; at most {state.LossBound?.TotalSeconds:0} s of data are lost. Done: "
            + $"{string.Join(", ", state.History.Select(step => step.Step))}.");
}
