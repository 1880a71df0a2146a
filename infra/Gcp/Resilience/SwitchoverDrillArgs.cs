using Groundwork.Infra.Gcp.Identity;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>The drill of a <see cref="RecoveryDrill"/> that swaps the regions; only an edition that can switch over has it.</summary>
public sealed class SwitchoverDrillArgs
{
    /// <summary>What swaps the regions.</summary>
    public required FailoverController Failover { get; init; }

    /// <summary>Identity of the drill, a client of the database; it can switch nothing itself.</summary>
    public required ServiceIdentity Identity { get; init; }

    /// <summary>When it is held; at least once a month. Default: the first of the month at 09:00.</summary>
    public CronSchedule Schedule { get; init => field = RecoveryDrillArgs.CheckSchedule(value); } = CronSchedule.Parse("0 9 1 * *");

    /// <summary>
    /// Seconds that a switch may take, 60 to 86400. Default: 900. How far the replica may be behind is the failover's own limit.
    /// </summary>
    public int RecoveryTimeSeconds { get; init => field = Require.InRange(value, 60, 86_400); } = 900;

    /// <summary>Days that nobody can delete evidence, 365 to 3650. Default: 1095.</summary>
    public int EvidenceDays { get; init => field = Require.InRange(value, 365, 3_650); } = 1_095;

    /// <summary>Whether nobody can shorten that any more. It can't be taken back. Default: it is locked.</summary>
    public bool EvidenceLocked { get; init; } = true;
}
