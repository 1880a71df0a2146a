using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.General;

/// <summary>Every resource says whose it is, where it runs, who pays and how sensitive it is.</summary>
public sealed partial class ResourceIsLabelled : ResourceRule
{
    /// <summary>The labels every resource carries.</summary>
    public static readonly Setting<Sequence<string>> Keys = new(
        "labels",
        "Keys of the labels that must be there.",
        (Sequence<string>)["cost-center", "data-classification", "env", "managed-by", "owner"]);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-required-labels",
        AppliesTo = LabelPaths.Types,
        Severity = Severity.Medium,
        Summary = "What nobody owns nobody mends, and nobody pays for.",
        Remediation = "Pass Labels.For(component), which sets them all.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:7.4", "cis-gcp@5.0:7.4"],
        Settings = [Keys],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        var path = LabelPaths.Of(resource.Type);

        foreach (var key in Get(Keys, resource))
        {
            var label = resource.At(path).At($"[\"{key}\"]");
            var inherited = resource.ProviderInput("defaultLabels").At($"[\"{key}\"]");
            yield return (label.IsMissing && !inherited.IsMissing ? inherited : label)
                .Matches(Value(), "be 1 to 63 lower-case letters, digits, '-' and '_'");
        }
    }

    [GeneratedRegex("^[a-z0-9_-]{1,63}$")]
    private static partial Regex Value();
}
