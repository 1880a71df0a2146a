namespace Groundwork.Policies.Engine;

/// <summary>How bad it is when a rule is broken. It also bounds how long an exemption may last.</summary>
public enum Severity
{
    /// <summary>A nuisance; an exemption may last 180 days.</summary>
    Low,

    /// <summary>One safeguard less; 90 days.</summary>
    Medium,

    /// <summary>A way in, or a way to lose service; 30 days.</summary>
    High,

    /// <summary>Data lost or exposed; 14 days.</summary>
    Critical,
}
