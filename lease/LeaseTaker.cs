namespace Groundwork.Lease;

/// <summary>Waits until the lease is free, or has run out unrenewed, and takes it.</summary>
sealed class LeaseTaker(ILeaseStore store, IClock clock, LeaseOptions options, ILog log)
{
    LeaseObject? _seen;
    Stamp _seenAt;
    Stamp? _freeSince;
    string _said = "";

    /// <summary>Looks once: the term where the lease is now ours, else null.</summary>
    public async Task<LeaseTerm?> TryAsync()
    {
        try
        {
            var current = await store.ReadAsync();
            if (!IsFree(current) || HoldsBack(current))
            {
                return null;
            }

            var sent = clock.Now();
            var token = await store.TakeAsync(current, options.Owner, options.Lifetime);
            var term = token is null ? null : new LeaseTerm(token.Value, sent, options.Lifetime);

            // An answer that took too long is worth nothing; the next look finds our own name in the object.
            return term?.DutyAt(clock.Now()) is LeaseDuty.Hold or LeaseDuty.Renew ? term : null;
        }
        catch (HttpRequestException error)
        {
            Say("WARNING", $"The lease can't be read or taken: {error.Message}");
            return null;
        }
    }

    bool IsFree(LeaseObject? current)
    {
        if (current is null || current.Released || current.Owner == options.Owner)
        {
            return true;
        }

        if (!current.IsSameAs(_seen))
        {
            (_seen, _seenAt, _freeSince) = (current, clock.Now(), null);
        }

        // No two hosts' clocks are compared: a lease has run out when this host has watched it unchanged for its whole life,
        // and a tenth for drift.
        var patience = Max(current.Lifetime, options.Lifetime) * 1.1;
        var ranOut = clock.Now().AtLeastSince(_seenAt) >= patience;
        Say("INFO", ranOut ? $"{current.Owner} has not renewed the lease." : $"{current.Owner} holds the lease.");
        return ranOut;
    }

    bool HoldsBack(LeaseObject? current)
    {
        if (current?.Owner == options.Owner)
        {
            return false;
        }

        _freeSince ??= clock.Now();
        return clock.Now().AtLeastSince(_freeSince.Value) < options.HoldBack;
    }

    void Say(string severity, string message)
    {
        if (message != _said)
        {
            log.Write(severity, message);
            _said = message;
        }
    }

    static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
