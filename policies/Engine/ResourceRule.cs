namespace Groundwork.Policies.Engine;

/// <summary>A rule that judges one resource by its inputs and options.</summary>
public abstract class ResourceRule : Rule
{
    /// <summary>What the rule says of <paramref name="resource"/>, which is of a type it applies to.</summary>
    public RuleResult Evaluate(ResourceInputs resource) => RuleResult.From(Guards(resource), () => Check(resource));

    /// <summary>
    /// Mends what the rule would refuse, where its level is remediate; null where there is nothing to mend or no knowing how.
    /// </summary>
    public virtual ResourceInputs? Remediate(ResourceInputs resource) => null;

    /// <summary>When the rule applies at all. Default: always.</summary>
    protected virtual IEnumerable<Guard> Guards(ResourceInputs resource) => [];

    /// <summary>The verdicts that must all pass.</summary>
    protected abstract IEnumerable<Verdict> Check(ResourceInputs resource);

    internal int CountGuards(ResourceInputs resource) => Guards(resource).Count();
}
