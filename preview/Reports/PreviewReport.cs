using System.Collections.Immutable;

namespace Groundwork.Preview.Reports;

/// <summary>What a preview found out.</summary>
sealed record PreviewReport
{
    /// <summary>A report on stacks, in the order asked for; where they are of several projects, each is called by its full name.</summary>
    public PreviewReport(params IEnumerable<StackReport> stacks)
    {
        Stacks = [.. stacks];
        Projects = [.. Stacks.Select(static s => s.Project).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Stacks = Projects.Length > 1 ? [.. Stacks.Select(static s => s with { Name = s.Id })] : Stacks;
    }

    /// <summary>The stacks, in the order asked for.</summary>
    public ImmutableArray<StackReport> Stacks { get; }

    /// <summary>The names of their projects, in ordinal order.</summary>
    public ImmutableArray<string> Projects { get; }

    /// <summary>Whether no stack was named: one that is as it was and breaks nothing is only counted.</summary>
    public bool IsOverview { get; init; }

    /// <summary>Why other stacks that are asked for are not among them, a line each.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];
}
