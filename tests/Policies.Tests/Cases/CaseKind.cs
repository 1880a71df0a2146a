namespace Groundwork.Policies.Tests.Cases;

/// <summary>What every rule's table must have at least one case of.</summary>
public enum CaseKind
{
    /// <summary>A good resource or stack passes.</summary>
    Compliant,

    /// <summary>A bad one is refused, with the exact message.</summary>
    Violating,

    /// <summary>What happens when the property is not given.</summary>
    Missing,

    /// <summary>What happens when it is an explicit null.</summary>
    Null,

    /// <summary>What happens while it is unknown.</summary>
    Unknown,

    /// <summary>A secret's value is judged and never shown.</summary>
    Secret,

    /// <summary>Each guard, with its exact reason.</summary>
    NotApplicable,
}
