namespace Groundwork.Policies.Rules.Sql;

/// <summary>A rule on one database flag of PostgreSQL, looked up by its name wherever it stands in the list.</summary>
public abstract class PostgresFlagRule : ResourceRule
{
    /// <summary>The flag, e.g. <c>log_connections</c>.</summary>
    protected abstract string Flag { get; }

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs resource)
    {
        yield return OnlyWhen(Instances.IsEngine(resource, "POSTGRES"), "Only PostgreSQL has this flag.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource) => [Judge(Instances.Flag(resource, Flag), resource)];

    /// <summary>What the rule says of the flag's value.</summary>
    protected abstract Verdict Judge(Property value, ResourceInputs resource);
}
