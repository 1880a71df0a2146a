using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Failover;

/// <summary>A switch from one region to the other: all there is to know to go on with it.</summary>
sealed record SwitchState : IRunState<SwitchState>
{
    public required string Id { get; init; }

    public required long Epoch { get; init; }

    public required SwitchMode Mode { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Cause { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When service was last known to be good: the recovery time counts from here.</summary>
    public required DateTimeOffset HealthyAt { get; init; }

    public int Sequence { get; init; }

    public SwitchStep Step { get; init; }

    public required DateTimeOffset StepSince { get; init; }

    /// <summary>Failed attempts at this step in a row.</summary>
    public int Failures { get; init; }

    /// <summary>What the step waits for.</summary>
    public string Waiting { get; init; } = "";

    /// <summary>Whether a person was called in this step.</summary>
    public bool IsPaged { get; init; }

    /// <summary>The writers' leases that were taken, by object name.</summary>
    public IReadOnlyDictionary<string, LeaseHold> Leases { get; init; } = new Dictionary<string, LeaseHold>();

    /// <summary>A person who says that the old primary can't be written to, where the fence can't tell.</summary>
    public string FenceConfirmedBy { get; init; } = "";

    /// <summary>A person who accepts a greater loss than the limit.</summary>
    public string LossAcceptedBy { get; init; } = "";

    /// <summary>The probe asked for a failover from the region that was active while this switchover ran.</summary>
    public bool IsFailoverAsked { get; init; }

    /// <summary>The target was lost on the way: this switch makes room for the failover back.</summary>
    public bool IsAbandoned { get; init; }

    /// <summary>What may be lost at most; nothing by a switchover.</summary>
    public TimeSpan? LossBound { get; init; }

    public DateTimeOffset? RestoredAt { get; init; }

    public IReadOnlyList<StepRecord> History { get; init; } = [];

    public bool IsFinished => Step == SwitchStep.Done;

    public TimeSpan? RecoveryTime => RestoredAt - HealthyAt;

    public SwitchState At(int sequence) => this with { Sequence = sequence };

    /// <summary>The same at its next step.</summary>
    public SwitchState Enter(SwitchStep step, DateTimeOffset now) => this with
    {
        Step = step,
        StepSince = now,
        Failures = 0,
        Waiting = "",
        IsPaged = false,
        History = [.. History, new StepRecord(Step, StepSince, now)],
    };

    public static string ObjectName(string id) => $"failover/{id}.json";
}
