namespace Groundwork.Plan;

/// <summary>How much a message matters.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Worth a look; nothing fails.</summary>
    Warning,

    /// <summary>The stack can't be used as it is.</summary>
    Error,
}
