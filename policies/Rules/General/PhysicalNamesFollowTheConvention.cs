using System.Text.RegularExpressions;
using Groundwork.Plan;

namespace Groundwork.Policies.Rules.General;

/// <summary>A name that is given is lower-case words with hyphens.</summary>
public sealed class PhysicalNamesFollowTheConvention : ResourceRule
{
    /// <summary>What a given name looks like.</summary>
    public static readonly Setting<string> Pattern = new("pattern", "Regular expression for given names.", "^[a-z][a-z0-9._-]*$");

    /// <summary>Types whose names are not ours to choose.</summary>
    public static readonly Setting<Sequence<string>> Exempt = new(
        "exemptTypes",
        "Types whose names have a form of their own.",
        (Sequence<string>)
        [
            "gcp:dns/recordSet:RecordSet", "gcp:sql/user:User", "gcp:storage/bucketObject:BucketObject", "gcp:orgpolicy/policy:Policy",
            "gcp:sql/database:Database",
            "gcp:projects/service:Service", "gcp:iam/denyPolicy:DenyPolicy",
        ]);

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-naming-convention",
        AppliesTo = "*",
        Severity = Severity.Low,
        Summary = "Names are searched, sorted and put into addresses; some clouds refuse anything else.",
        Remediation = "Leave the name to Pulumi, or make it by Infra.Common.Naming.",
        Levels = new(Level.Advisory, Level.Advisory, Level.Mandatory),
        Settings = [Pattern, Exempt],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs resource)
    {
        yield return resource.Require("name").HoldsOrMissing(
            value => value is not Groundwork.Plan.Values.TextValue text || IsGood(text.Value, resource),
            $"match {Get(Pattern, resource)}");
    }

    bool IsGood(string name, ResourceInputs resource) =>
        Get(Exempt, resource).Contains(resource.Type) || name.Contains('/', StringComparison.Ordinal)
        || Regex.IsMatch(name, Get(Pattern, resource), RegexOptions.CultureInvariant, Longest);
}
