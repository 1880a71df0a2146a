namespace Groundwork.Lease;

/// <summary>
/// A lease that is held: its fencing token, and the moment its last successful request was sent (not
/// answered: the store's time began in between).
/// </summary>
sealed record LeaseTerm(long Token, Stamp Since, TimeSpan Lifetime)
{
    /// <summary>Age from which to renew: a third of the life.</summary>
    public TimeSpan RenewAt => Lifetime / 3;

    /// <summary>Age from which to stop: two thirds, when renewals have failed for a third of the life.</summary>
    public TimeSpan StopAt => Lifetime * 2 / 3;

    /// <summary>Age from which to kill: five sixths, so that the container is gone before the lease has run out.</summary>
    public TimeSpan KillAt => Lifetime * 5 / 6;

    /// <summary>How long a container that is told to stop has until it is killed.</summary>
    public TimeSpan Grace => KillAt - StopAt;

    /// <summary>What is to be done now.</summary>
    public LeaseDuty DutyAt(Stamp now)
    {
        var age = now.AtMostSince(Since);
        return age >= KillAt ? LeaseDuty.Kill
            : age >= StopAt ? LeaseDuty.Stop
            : age >= RenewAt ? LeaseDuty.Renew
            : LeaseDuty.Hold;
    }
}
