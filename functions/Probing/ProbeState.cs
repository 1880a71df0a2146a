namespace Groundwork.Functions.Probing;

/// <summary>What the probes have seen.</summary>
/// <param name="Phase">Phase of the active region that was probed: a switch begins a new row.</param>
/// <param name="LastSlot">The newest half minute that was probed.</param>
/// <param name="FailuresInRow">Failed probes since the last healthy one.</param>
/// <param name="HealthyAt">Time of the last healthy probe.</param>
sealed record ProbeState(string Phase, DateTimeOffset LastSlot, int FailuresInRow, DateTimeOffset? HealthyAt)
{
    /// <summary>Failures that start a failover.</summary>
    public const int Limit = 3;

    /// <summary>After a pause this long, old failures no longer count as in a row.</summary>
    static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    /// <summary>The state after a probe; null where the slot was counted before.</summary>
    public ProbeState? Count(string phase, DateTimeOffset slot, bool isHealthy)
    {
        if (slot <= LastSlot)
            return null;

        var isSameRow = phase == Phase && slot - LastSlot <= Memory;
        return isHealthy
            ? new ProbeState(phase, slot, 0, slot)
            : new ProbeState(phase, slot, isSameRow ? FailuresInRow + 1 : 1, phase == Phase ? HealthyAt : null);
    }
}
