namespace Groundwork.Functions.Failover;

/// <summary>
/// Makes sure that nobody writes to the old primary: takes the writers' leases and waits until their former holders have
/// stopped, and (for a failover) has the firewall deny the old primary's address.
/// </summary>
sealed class Fence(IRegionControl control, SwitchLimits limits, TimeProvider clock)
{
    /// <summary>
    /// Does what is left of the fence. The state that comes back says in <c>Waiting</c> what is missing; nothing: it holds.
    /// </summary>
    public async Task<SwitchState> BuildAsync(SwitchState state)
    {
        var missing = new List<string>();
        foreach (var lease in control.Leases)
        {
            try
            {
                state = await HoldAsync(state, lease);
            }
            catch (Exception error) when (IsOutside(error))
            {
                missing.Add($"the lease {lease} can't be taken ({error.Message})");
                continue;
            }

            if (!state.Leases.TryGetValue(lease, out var hold))
                missing.Add($"another is quicker to take the lease {lease}");
            else if (clock.GetUtcNow() < hold.WritersGoneAt)
                missing.Add($"the writers under {lease} have time to stop until {Hosting.Text.Utc(hold.WritersGoneAt)}");
        }

        if (state.Mode == SwitchMode.Failover)
        {
            try
            {
                if (!await control.IsDeniedAsync(state.From))
                    await control.DenyAsync(state.From);
            }
            catch (Exception error) when (IsOutside(error))
            {
                missing.Add($"the firewall does not deny the database of {state.From} ({error.Message})");
            }
        }

        return state with { Waiting = string.Join("; ", missing) };
    }

    /// <summary>Whether the fence holds at this moment: asked again right before the one step that needs it.</summary>
    public async Task<bool> HoldsAsync(SwitchState state)
    {
        if (state.FenceConfirmedBy.Length > 0)
            return true;

        foreach (var lease in control.Leases)
        {
            if (!state.Leases.TryGetValue(lease, out var hold)
                || clock.GetUtcNow() < hold.WritersGoneAt
                || !await control.RenewLeaseAsync(lease, hold.Token))
                return false;
        }

        return state.Mode == SwitchMode.Switchover || await control.IsDeniedAsync(state.From);
    }

    public static bool IsOutside(Exception error) =>
        error is Google.GoogleException or HttpRequestException or Hosting.RetryLaterException or TimeoutException;

    async Task<SwitchState> HoldAsync(SwitchState state, string lease)
    {
        if (state.Leases.TryGetValue(lease, out var hold))
        {
            if (clock.GetUtcNow() - hold.RenewedAt < limits.ControllerLease / 3)
                return state;

            if (await control.RenewLeaseAsync(lease, hold.Token))
                return With(state, lease, hold with { RenewedAt = clock.GetUtcNow() });
        }

        var owner = $"failover-controller/{state.Id}";
        var seen = await control.ReadLeaseAsync(lease);
        var isOurs = seen?.Owner == owner && !seen.IsReleased;
        var token = isOurs ? seen!.Generation : await control.TakeLeaseAsync(lease, seen, owner, limits.ControllerLease);
        if (token is null)
            return state with { Leases = state.Leases.Where(entry => entry.Key != lease).ToDictionary() };

        // Where our own taking is found (its answer was lost), the former holder's term is no longer to be seen: the longest is assumed,
        // from now.
        var now = clock.GetUtcNow();
        var life = isOurs || seen is null || seen.Lifetime < limits.WriterLease ? limits.WriterLease : seen.Lifetime;
        var isFree = !isOurs && (seen is null || seen.IsReleased);
        var gone = isFree ? now : now + (life * 1.1) + TimeSpan.FromSeconds(2);
        var lastWrite = isOurs || seen is null ? gone : seen.IsReleased ? seen.RenewedAt : seen.RenewedAt + life;
        return With(state, lease, new LeaseHold(token.Value, now, gone, lastWrite));
    }

    static SwitchState With(SwitchState state, string lease, LeaseHold hold) =>
        state with { Leases = new Dictionary<string, LeaseHold>(state.Leases) { [lease] = hold } };
}
