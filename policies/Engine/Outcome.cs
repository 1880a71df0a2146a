namespace Groundwork.Policies.Engine;

/// <summary>What a rule says of a resource or a stack.</summary>
public enum Outcome
{
    /// <summary>Proven good.</summary>
    Passed,

    /// <summary>Proven bad, whatever else is unknown.</summary>
    Violated,

    /// <summary>Not to be said before deployment.</summary>
    Undetermined,

    /// <summary>The rule has no say here.</summary>
    NotApplicable,
}
