using Groundwork.Functions.Runs;

namespace Groundwork.Functions.Escalations;

/// <summary>An alert, and what became of it.</summary>
sealed record Incident : IRunState<Incident>
{
    public required string Id { get; init; }

    public required Alert Alert { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public int Sequence { get; init; }

    public EscalationStage Stage { get; init; }

    /// <summary>What was done at once, in words.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Deliveries made, as <c>stage/channel</c>.</summary>
    public IReadOnlyList<string> Sent { get; init; } = [];

    public string AcknowledgedBy { get; init; } = "";

    public bool IsFinished => Stage == EscalationStage.Closed;

    public Incident At(int sequence) => this with { Sequence = sequence };

    public static string ObjectName(string id) => $"escalation/{id}.json";
}
