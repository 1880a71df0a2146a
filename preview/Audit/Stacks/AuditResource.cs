using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Stacks;

/// <summary>One resource and what becomes of it.</summary>
/// <param name="Urn">Its unique name.</param>
/// <param name="Component">
/// The outermost component it is in, as <c>Class/name</c>, e.g. <c>PostgresDatabase/database</c>; empty where it is in none.
/// </param>
/// <param name="Region">Where it runs, e.g. <c>us-central1</c>; <c>global</c> where it is bound to no region.</param>
/// <param name="Operation">Pulumi's own word, e.g. <c>create</c>.</param>
/// <param name="Certainty"><c>certain</c>, <c>predicted</c> or <c>unknown</c>.</param>
/// <param name="Severity">
/// The worst of its dangers and of its violations that nothing exempts: <c>none</c>, <c>low</c>, <c>medium</c>, <c>high</c>,
/// <c>critical</c>.
/// </param>
sealed record AuditResource(Urn Urn, string Component, string Region, string Operation, string Certainty, string Severity)
{
    /// <summary>Its logical name.</summary>
    public string Name => Urn.Name;

    /// <summary>Its type token.</summary>
    public string Type => Urn.Type;

    /// <summary>The changes of its inputs, in order of key.</summary>
    public ImmutableArray<AuditChange> Changes { get; init; } = [];

    /// <summary>The resources it comes after, its parent aside, ordered by URN.</summary>
    public ImmutableArray<Urn> References { get; init; } = [];

    /// <summary>Violations of it, exempted ones too.</summary>
    public ImmutableArray<AuditFinding> Findings { get; init; } = [];
}
