using Groundwork.Plan;
using Groundwork.Policies.Engine;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>What a rule says of one resource.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Verdict">One of <see cref="VerdictWords"/>.</param>
/// <param name="Message">What is wrong, not to be told, or why the rule has no say; empty where it passed.</param>
sealed record ResourceVerdict(string Stack, Urn Urn, string Verdict, string Message)
{
    /// <summary>What a judgement comes to; of a whole stack that breaks a rule, one for each resource it names.</summary>
    public static IEnumerable<ResourceVerdict> Of(string stack, Judgement judgement) => judgement switch
    {
        { Outcome: Outcome.Passed } => [new(stack, judgement.Subject, VerdictWords.Passed, "")],
        { Outcome: Outcome.NotApplicable } => [new(stack, judgement.Subject, VerdictWords.NotApplicable, judgement.Reason ?? "")],
        { Findings.IsEmpty: true } => [new(
            stack,
            judgement.Subject,
            judgement.Outcome == Outcome.Violated ? VerdictWords.Violated : VerdictWords.Undetermined,
            judgement.Reason ?? "")],
        _ => judgement.Findings.Select(f => new ResourceVerdict(stack, f.Urn.IsEmpty ? judgement.Subject : f.Urn, Word(f), f.Message)),
    };

    // A rule that failed has told nothing.
    static string Word(PolicyFinding finding) => finding switch
    {
        { ExemptedBy: not null } => VerdictWords.Exempted,
        { Kind: PolicyFindingKind.Violation } => VerdictWords.Violated,
        _ => VerdictWords.Undetermined,
    };
}
