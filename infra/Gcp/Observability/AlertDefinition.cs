using Monitoring = Pulumi.Gcp.Monitoring;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What an alert says: when, how urgent, and what to do.</summary>
/// <param name="Title">One line, as people read it on a phone.</param>
/// <param name="Severity">How urgent; decides who is told and how often again.</param>
/// <param name="Runbook">Name of the runbook under <c>docs/runbooks/</c>, without <c>.md</c>.</param>
/// <param name="Impact">What it means for the system, and what to do first; Markdown.</param>
/// <param name="Conditions">Conditions; any of them is enough.</param>
sealed record AlertDefinition(
    string Title,
    AlertSeverity Severity,
    string Runbook,
    string Impact,
    params IReadOnlyList<Monitoring.Inputs.AlertPolicyConditionArgs> Conditions)
{
    /// <summary>Whether all conditions must hold at once.</summary>
    internal bool All { get; init; }

    /// <summary>Good news, or news that wakes nobody: told, never escalated.</summary>
    internal bool IsNotice { get; init; }

    /// <summary>Crisis that the escalation acts upon first: <c>liquidation-risk</c>, <c>api-failure</c>, <c>database-failure</c>.</summary>
    internal string? Crisis { get; init; }
}
