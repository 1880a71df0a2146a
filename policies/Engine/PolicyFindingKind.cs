namespace Groundwork.Policies.Engine;

/// <summary>What a policy finding says.</summary>
public enum PolicyFindingKind
{
    /// <summary>A rule is broken.</summary>
    Violation,

    /// <summary>Whether a rule is broken can't be told before deployment.</summary>
    Undetermined,

    /// <summary>The rule itself failed.</summary>
    RuleError,
}
