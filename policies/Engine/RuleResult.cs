using System.Collections.Immutable;

namespace Groundwork.Policies.Engine;

/// <summary>What one rule says.</summary>
/// <param name="Outcome">The verdict.</param>
/// <param name="Violations">What is wrong; given when violated.</param>
/// <param name="Undetermined">What can't be told yet; may stand beside violations.</param>
/// <param name="Reason">Why the rule has no say; null unless not applicable.</param>
public sealed record RuleResult(Outcome Outcome, ImmutableArray<Finding> Violations, ImmutableArray<Finding> Undetermined, string? Reason)
{
    /// <summary>A rule that has no say.</summary>
    public static RuleResult NotApplicable(string reason) => new(Outcome.NotApplicable, [], [], reason);

    internal static RuleResult From(IEnumerable<Guard> guards, Func<IEnumerable<Verdict>> check)
    {
        Verdict? unsure = null;
        foreach (var guard in guards)
        {
            if (guard.Condition.Outcome == Outcome.Violated)
            {
                return NotApplicable(guard.Reason);
            }

            if (guard.Condition.Outcome == Outcome.Undetermined)
            {
                unsure = unsure is null ? guard.Condition : unsure.And(guard.Condition);
            }
        }

        var verdict = Verdict.All(check());
        if (unsure is not null && verdict.Outcome == Outcome.Violated)
        {
            verdict = Verdict.Undetermined([.. unsure.Unknowns, .. verdict.Unknowns]);
        }

        return new(verdict.Outcome, verdict.Violations, verdict.Unknowns, verdict.Reason);
    }
}
