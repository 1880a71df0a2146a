using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Policies.Engine;

/// <summary>What one rule says of one resource or stack, with levels and exemptions applied.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">The verdict; null where the rule itself failed.</param>
/// <param name="Findings">Violations, what is undetermined, or the rule's failure.</param>
/// <param name="Reason">Why the rule has no say; null otherwise.</param>
public sealed record Judgement(Rule Rule, Outcome? Outcome, ImmutableArray<PolicyFinding> Findings, string? Reason)
{
    /// <summary>What is judged: the resource, or the stack's own URN; the empty one where the stack has none.</summary>
    public Urn Subject { get; init; }
}
