using Groundwork.Plan;

namespace Groundwork.Policies.Exemptions;

/// <summary>A violation that somebody answers for, for a while.</summary>
public sealed record Exemption
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The property path, where only the finding there is meant; null for all of the rule's.</summary>
    public string? Path { get; init; }

    /// <summary>Which resources.</summary>
    public required ExemptionMatch Match { get; init; }

    /// <summary>Why, in 20 characters or more.</summary>
    public required string Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The ticket that ends it.</summary>
    public required string Ticket { get; init; }

    /// <summary>Who approved it.</summary>
    public required string Approver { get; init; }

    /// <summary>The day it was made.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>The last day it holds, in UTC.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The environments it holds in; empty for all.</summary>
    public Sequence<StackEnvironment> Environments { get; init; } = [];

    /// <summary>Where it stands in the file.</summary>
    public int Line { get; init; }

    /// <summary>Whether it holds in <paramref name="environment"/> at all.</summary>
    public bool IsFor(StackEnvironment environment) => Environments.Count == 0 || Environments.Contains(environment);
}
