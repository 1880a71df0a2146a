namespace Groundwork.Functions.Escalations;

/// <summary>How long an alert may go without an answer: a reminder first, then the next level.</summary>
sealed record EscalationDelays(TimeSpan Respond, TimeSpan Escalate)
{
    public static EscalationDelays Of(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)),
        AlertSeverity.High => new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)),
        AlertSeverity.Medium => new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)),
        _ => new(TimeSpan.FromHours(1), TimeSpan.FromHours(2)),
    };
}
