namespace Groundwork.Functions.Escalations;

/// <summary>How urgent an alert is.</summary>
enum AlertSeverity
{
    /// <summary>Told, never escalated.</summary>
    Notice,
    Low,
    Medium,
    High,
    Critical,
}
