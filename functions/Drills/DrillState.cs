using Groundwork.Functions.Databases;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Drills;

/// <summary>A drill: what it found, and where it stands. It is also the evidence that is kept.</summary>
sealed record DrillState : IRunState<DrillState>
{
    public required string Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset StepSince { get; init; }

    public int Sequence { get; init; }

    public DrillStep Step { get; init; }

    /// <summary>The region that served when the drill began, and serves again when it ends.</summary>
    public string Home { get; init; } = "";

    public string Away { get; init; } = "";

    /// <summary>What the database held before.</summary>
    public DatabaseFacts? Before { get; init; }

    /// <summary>How far the replica was behind before: what a real loss would have cost.</summary>
    public TimeSpan? Lag { get; init; }

    public TimeSpan? RecoveryTimeAway { get; init; }

    public TimeSpan? RecoveryTimeHome { get; init; }

    /// <summary>What was wrong; nothing: the drill succeeded.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool IsPaged { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool IsFinished => Step == DrillStep.Done;

    public bool HasSucceeded => Step == DrillStep.Done && Faults.Count == 0;

    public DrillState At(int sequence) => this with { Sequence = sequence };

    public DrillState Enter(DrillStep step, DateTimeOffset now) => this with { Step = step, StepSince = now };

    public DrillState Fault(string fault) =>
        Faults.Contains(fault, StringComparer.Ordinal) ? this : this with { Faults = [.. Faults, fault] };

    public static string ObjectName(string id) => $"drill/{id}.json";
}
