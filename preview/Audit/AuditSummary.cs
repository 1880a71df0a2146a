using System.Collections.Immutable;
using Groundwork.Preview.Audit.Stacks;

namespace Groundwork.Preview.Audit;

/// <summary>The figures of all stacks together.</summary>
/// <param name="Projects">The projects' names, in ordinal order.</param>
/// <param name="AsOf">The day, in UTC, that exemptions are held against.</param>
/// <param name="Stacks">The stacks' names: with their project's where there are several.</param>
/// <param name="Failed">Those whose program failed, and of which little or nothing is known.</param>
/// <param name="Operations">What would happen to the resources.</param>
sealed record AuditSummary(
    ImmutableArray<string> Projects,
    DateOnly AsOf,
    ImmutableArray<string> Stacks,
    ImmutableArray<string> Failed,
    OperationTally Operations)
{
    /// <summary>Why other stacks that are asked for are not in the report, a line each.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>Resources there will be, components and the stacks themselves aside.</summary>
    public int Resources { get; init; }

    /// <summary>Dangers by rank: critical, high, medium, low; those that don't occur too.</summary>
    public ImmutableSortedDictionary<string, int> Dangers { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Judgements that passed.</summary>
    public int ChecksPassed { get; init; }

    /// <summary>Violations that stop a stack.</summary>
    public int Failures { get; init; }

    /// <summary>Violations that are only shown.</summary>
    public int Advisories { get; init; }

    /// <summary>Violations that an exemption lets pass.</summary>
    public int Exempted { get; init; }

    /// <summary>What can't be told before deployment.</summary>
    public int Undetermined { get; init; }
}
