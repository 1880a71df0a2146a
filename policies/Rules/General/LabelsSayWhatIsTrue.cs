using Groundwork.Plan;

namespace Groundwork.Policies.Rules.General;

/// <summary>The labels for environment and data class have a value that means something.</summary>
public sealed class LabelsSayWhatIsTrue : ResourceRule
{
    /// <summary>The classes of data.</summary>
    public static readonly Setting<Sequence<string>> Classes = new(
        "dataClasses",
        "Values of the label data-classification.",
        (Sequence<string>)["public", "internal", "confidential", "restricted"]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-label-values",
        AppliesTo = LabelPaths.Types,
        Severity = Severity.Medium,
        Summary = "Backups, patches and audits are picked by label: a wrong one leaves the resource out.",
        Remediation = "Pass Labels.For(component).",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Classes],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        var labels = resource.At(LabelPaths.Of(resource.Type));
        yield return labels.At("env")
            .HoldsOrMissing(value => value.Equals(resource.Context.Environment.Word()), $"be {resource.Context.Environment.Word()}");
        yield return labels.At("""["data-classification"]""").HoldsOrMissing(
            value => value is Groundwork.Plan.Values.TextValue text && Get(Classes, resource).Contains(text.Value),
            $"be one of {string.Join(", ", Get(Classes, resource))}");
    }
}
