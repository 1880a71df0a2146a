using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Delivery;

/// <summary>What nobody needs any more goes from a repository by itself.</summary>
public sealed class RepositoryIsCleared : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ar-cleanup",
        AppliesTo = "gcp:artifactregistry/repository:Repository",
        Severity = Severity.Low,
        Summary = "Images nobody runs cost money, and are run by mistake one day.",
        Remediation = "Set cleanupPolicies that delete what is older than some days, and leave cleanupPolicyDryRun off.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs repository)
    {
        yield return repository.Require("cleanupPolicyDryRun").Off();
        yield return repository
            .Each("cleanupPolicies")
            .Any(static policy => policy.Require("action").EqualTo("DELETE"), "have one that deletes")
            .Saying("cleanupPolicies must delete what is old, got none that does.");
        yield return repository.Each("cleanupPolicies").All(static policy => policy.Require("action").OneOf("DELETE", "KEEP"));
        yield return repository.Each("cleanupPolicies").All(static policy => policy.Require("action").EqualTo("DELETE").Then(() =>
            policy.Require("condition.olderThan")
                .Text(static text => Periods.Seconds(text) is >= 604800 and <= 31536000, "be 604800s to 31536000s")));
        yield return repository
            .Each("cleanupPolicies")
            .All(static policy => policy.Require("condition.tagState").DefaultingTo("ANY").OneOf("ANY", "TAGGED", "UNTAGGED"));
    }
}
