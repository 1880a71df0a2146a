namespace Groundwork.Functions.Escalations;

/// <summary>How far an incident has come.</summary>
enum EscalationStage
{
    /// <summary>What a crisis needs is done before anybody is told.</summary>
    Act,
    Tell,
    Remind,
    Escalate,
    Closed,
}
