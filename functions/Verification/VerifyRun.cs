using Groundwork.Functions.Databases;
using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Verification;

/// <summary>A verification under way.</summary>
sealed record VerifyRun : IRunState<VerifyRun>
{
    public required string Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public int Sequence { get; init; }

    public VerifyTarget Target { get; init; }

    public VerifyStep Step { get; init; }

    public DateTimeOffset? StepSince { get; init; }

    /// <summary>Instance that is restored from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Time that the restored data must reach up to.</summary>
    public DateTimeOffset? PointInTime { get; init; }

    public string BackupRunId { get; init; } = "";

    /// <summary>What the live database held when the point in time was chosen.</summary>
    public DatabaseFacts? Live { get; init; }

    public int Failures { get; init; }

    /// <summary>Faults of the target it is at.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public IReadOnlyList<VerifyResult> Results { get; init; } = [];

    public bool IsFinished => Step == VerifyStep.Done;

    public VerifyRun At(int sequence) => this with { Sequence = sequence };

    public VerifyRun Enter(VerifyStep step, DateTimeOffset now) => this with { Step = step, StepSince = now, Failures = 0 };

    public static string ObjectName(string id) => $"verify/{id}.json";
}
