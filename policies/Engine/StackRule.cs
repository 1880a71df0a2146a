namespace Groundwork.Policies.Engine;

/// <summary>A rule that judges how the resources of a stack stand to each other.</summary>
public abstract class StackRule : Rule
{
    /// <summary>What the rule says of <paramref name="stack"/>.</summary>
    public RuleResult Evaluate(StackView stack) => RuleResult.From(Guards(stack), () => Check(stack));

    /// <summary>When the rule applies at all. Default: always.</summary>
    protected virtual IEnumerable<Guard> Guards(StackView stack) => [];

    /// <summary>The verdicts that must all pass.</summary>
    protected abstract IEnumerable<Verdict> Check(StackView stack);

    internal int CountGuards(StackView stack) => Guards(stack).Count();
}
