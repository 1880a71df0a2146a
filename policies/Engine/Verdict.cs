using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Policies.Engine;

/// <summary>
/// The three-valued answer of a predicate: passed, violated, undetermined; combined by Kleene's logic. Not applicable is neutral in
/// every combination.
/// </summary>
public sealed class Verdict
{
    Verdict(Outcome outcome, ImmutableArray<Finding> violations, ImmutableArray<Finding> unknowns, string? reason = null) =>
        (Outcome, Violations, Unknowns, Reason) = (outcome, violations, unknowns, reason);

    /// <summary>How many alternatives a message names.</summary>
    public const int MostAlternatives = 5;

    /// <summary>Proven good.</summary>
    public static Verdict Passed { get; } = new(Outcome.Passed, [], []);

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>What is wrong.</summary>
    public ImmutableArray<Finding> Violations { get; }

    /// <summary>What can't be told yet.</summary>
    public ImmutableArray<Finding> Unknowns { get; }

    /// <summary>Why there is nothing to say; null unless not applicable.</summary>
    public string? Reason { get; }

    /// <summary>Whether it is proven good.</summary>
    public bool IsPassed => Outcome == Outcome.Passed;

    /// <summary>Whether it is proven bad.</summary>
    public bool IsViolated => Outcome == Outcome.Violated;

    /// <summary>Proven bad: a resource as a whole.</summary>
    public static Verdict Violated(ResourceInputs resource, string message) =>
        Violated(new Finding(resource.Urn, PropertyPath.Root, message));

    /// <summary>Proven bad.</summary>
    public static Verdict Violated(Finding finding) => new(Outcome.Violated, [finding], []);

    /// <summary>Not to be told yet: a resource as a whole.</summary>
    public static Verdict Undetermined(ResourceInputs resource, string message) =>
        Undetermined(new Finding(resource.Urn, PropertyPath.Root, message));

    /// <summary>Not to be told yet.</summary>
    public static Verdict Undetermined(params ImmutableArray<Finding> findings) => new(Outcome.Undetermined, [], findings);

    /// <summary>Nothing to say, and why.</summary>
    public static Verdict NotApplicable(string reason) => new(Outcome.NotApplicable, [], [], reason);

    /// <summary>Passed where <paramref name="condition"/> holds, otherwise a violation of <paramref name="resource"/>.</summary>
    public static Verdict That(bool condition, ResourceInputs resource, string message) => condition ? Passed : Violated(resource, message);

    /// <summary>All must pass; every violation is kept. Of nothing: passed.</summary>
    public static Verdict All(params IEnumerable<Verdict> verdicts)
    {
        Verdict? all = null;
        List<Finding>? violations = null, unknowns = null;
        foreach (var verdict in verdicts)
        {
            if (verdict.Outcome is Outcome.Violated or Outcome.Undetermined)
            {
                (violations ??= []).AddRange(verdict.Violations);
                (unknowns ??= []).AddRange(verdict.Unknowns);
            }

            all = all is null || all.Outcome == Outcome.NotApplicable || all.IsPassed && verdict.Outcome != Outcome.NotApplicable
                ? verdict
                : all;
        }

        return violations is null
            ? all ?? Passed
            : new(violations.Count > 0 ? Outcome.Violated : Outcome.Undetermined, [.. violations], [.. unknowns!]);
    }

    /// <summary>
    /// One must pass; where none does, their messages are joined at the first one's place, <see cref="MostAlternatives"/> at most. Of
    /// nothing: not applicable.
    /// </summary>
    public static Verdict Any(params IEnumerable<Verdict> verdicts)
    {
        var violations = new List<Finding>();
        var unknowns = new List<Finding>();
        Verdict? nothing = null;
        foreach (var verdict in verdicts)
        {
            switch (verdict.Outcome)
            {
                case Outcome.Passed:
                    return Passed;
                case Outcome.Violated:
                    violations.AddRange(verdict.Violations);
                    break;
                case Outcome.Undetermined:
                    unknowns.AddRange(verdict.Unknowns);
                    break;
                default:
                    nothing ??= verdict;
                    break;
            }
        }

        return unknowns.Count > 0 ? Undetermined([.. unknowns])
            : violations.Count > 0 ? Violated(violations[0] with { Message = Joined(violations) })
            : nothing ?? NotApplicable("There is no alternative.");
    }

    /// <summary>
    /// One of <paramref name="alternatives"/> must pass; where all are refused, or there is none, <paramref name="otherwise"/> says so.
    /// </summary>
    public static Verdict OneOf(IEnumerable<Verdict> alternatives, Verdict otherwise)
    {
        var unknowns = new List<Finding>();
        foreach (var verdict in alternatives)
        {
            if (verdict.IsPassed)
            {
                return Passed;
            }

            if (verdict.Outcome == Outcome.Undetermined)
            {
                unknowns.AddRange(verdict.Unknowns);
            }
        }

        return unknowns.Count > 0 ? Undetermined([.. unknowns]) : otherwise;
    }

    /// <summary>Both must pass.</summary>
    public Verdict And(Verdict other)
    {
        if (Outcome == Outcome.NotApplicable || (Outcome == Outcome.Passed && other.Outcome != Outcome.NotApplicable))
        {
            return other;
        }

        if (other.Outcome is Outcome.NotApplicable or Outcome.Passed)
        {
            return this;
        }

        var outcome = IsViolated || other.IsViolated ? Outcome.Violated : Outcome.Undetermined;
        return new(outcome, Violations.AddRange(other.Violations), Unknowns.AddRange(other.Unknowns));
    }

    /// <summary>One of both must pass; where neither does, their messages are joined at the first one's place.</summary>
    public Verdict Or(Verdict other) => Any(this, other);

    /// <summary>The opposite: <paramref name="violation"/> where this passes, passed where this is violated.</summary>
    public Verdict Not(Verdict violation) => Outcome switch
    {
        Outcome.Passed => violation,
        Outcome.Violated => Passed,
        _ => this,
    };

    /// <summary>
    /// What <paramref name="then"/> says, where this passes; not applicable where this is violated. While this is undetermined, what
    /// <paramref name="then"/> proves bad is undetermined.
    /// </summary>
    public Verdict Then(Func<Verdict> then)
    {
        switch (Outcome)
        {
            case Outcome.Passed:
                return then();
            case Outcome.Undetermined:
                var verdict = then();
                return verdict.IsViolated ? Undetermined(Unknowns.AddRange(verdict.Unknowns)) : verdict;
            default:
                return NotApplicable(Reason ?? "The condition does not hold.");
        }
    }

    /// <summary>This, where it is violated with one finding that says <paramref name="message"/> in place of all that was found.</summary>
    public Verdict Saying(string message) => IsViolated ? new(Outcome, [Violations[0] with { Message = message }], Unknowns) : this;

    static string Joined(List<Finding> violations)
    {
        var messages = violations.Select(static v => v.Message.TrimEnd('.')).Distinct().ToArray();
        var more = messages.Length > MostAlternatives ? ", or another alternative" : "";
        return $"{string.Join(", or ", messages.Take(MostAlternatives))}{more}.";
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome} {string.Join(" ", Violations.Concat(Unknowns).Select(static f => f.Message))}{Reason}";
}
