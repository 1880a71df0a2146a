namespace Groundwork.Lease;

/// <summary>Renews a lease while its container runs, and ends the container before the lease does.</summary>
sealed class LeaseKeeper(LeaseTerm taken, ILeaseStore store, IClock clock, ILog log)
{
    LeaseTerm _term = taken;
    LeaseDuty _atLeast = LeaseDuty.Hold;
    Task<bool>? _renewal;
    Stamp _renewalSent;

    /// <summary>Whether the lease was lost, or the container ended for want of a renewal. There is no way back from it.</summary>
    public bool Lost => _atLeast >= LeaseDuty.Stop;

    /// <summary>
    /// One step, to be called several times a second; it never waits. The clock is looked at before anything else, so a
    /// process that was paused kills the container before it sends a request.
    /// </summary>
    public void Step(IContainer container)
    {
        var now = clock.Now();
        var duty = _term.DutyAt(now);
        if (duty < LeaseDuty.Stop && !Lost && !TakeAnswer())
        {
            duty = LeaseDuty.Kill;
        }

        switch (duty > _atLeast ? duty : _atLeast)
        {
            case LeaseDuty.Kill:
                container.Kill();
                Lose(LeaseDuty.Kill, "The lease is lost or may have run out; the container is killed.");
                break;
            case LeaseDuty.Stop when !Lost:
                container.Stop(_term.Grace);
                Lose(LeaseDuty.Stop, "The lease could not be renewed; the container is stopped.");
                break;
            case LeaseDuty.Renew when _renewal is null && IsTimeToTry(now) && _term.DutyAt(now) == LeaseDuty.Renew:
                (_renewal, _renewalSent) = (store.RenewAsync(_term.Token), now);
                break;
        }
    }

    // False: the store says that the lease is another's.
    bool TakeAnswer()
    {
        if (_renewal is not { IsCompleted: true } answered)
        {
            return true;
        }

        _renewal = null;
        if (!answered.IsCompletedSuccessfully)
        {
            log.Write(
                "WARNING",
                $"The lease was not renewed: {answered.Exception?.GetBaseException().Message ?? "the request was cancelled."}");
            return true;
        }

        if (answered.Result)
        {
            _term = _term with { Since = _renewalSent };
        }

        return answered.Result;
    }

    void Lose(LeaseDuty duty, string message)
    {
        if (duty > _atLeast)
        {
            _atLeast = duty;
            log.Write("CRITICAL", message);
        }
    }

    bool IsTimeToTry(Stamp now) => now.AtMostSince(_renewalSent) >= _term.Lifetime / 30;
}
