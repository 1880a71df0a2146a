namespace Groundwork.Infra.Common.Alerts;

/// <summary>How urgent an alert is; who is told, and when it escalates, follows from it.</summary>
public enum AlertSeverity
{
    /// <summary>Answer within 1 hour, escalates after 2 hours.</summary>
    Low,

    /// <summary>Answer within 30 minutes, escalates after 1 hour.</summary>
    Medium,

    /// <summary>Answer within 5 minutes, escalates after 15 minutes.</summary>
    High,

    /// <summary>Answer within 1 minute, escalates after 5 minutes.</summary>
    Critical,
}
