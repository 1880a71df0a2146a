using System.Collections.Immutable;

namespace Groundwork.Policies.Engine;

/// <summary>What the pack says of a stack. Lists are ordered by URN, rule, path and message.</summary>
/// <param name="Findings">Violations, exempted ones included, and rules that failed.</param>
/// <param name="Undetermined">What can't be told before deployment.</param>
/// <param name="Tallies">How each rule fared, ordered by rule; disabled ones too, with nothing counted.</param>
public sealed record PolicyReport(
    ImmutableArray<PolicyFinding> Findings,
    ImmutableArray<PolicyFinding> Undetermined,
    ImmutableArray<RuleTally> Tallies)
{
    /// <summary>Every judgement, in the order they were made: the resources by URN, then the stack; within each, by rule.</summary>
    public ImmutableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>What stops the stack.</summary>
    public IEnumerable<PolicyFinding> Failures => Findings.Where(static f => f.Fails);

    /// <summary>What an exemption lets pass.</summary>
    public IEnumerable<PolicyFinding> Exempted => Findings.Where(static f => f.ExemptedBy is not null);

    /// <summary>Whether the stack may be deployed.</summary>
    public bool Passes => !Failures.Any();

    /// <summary>How many judgements passed.</summary>
    public int Passed => Tallies.Sum(static t => t.Passed);
}
