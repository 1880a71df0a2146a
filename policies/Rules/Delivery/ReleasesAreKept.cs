namespace Groundwork.Policies.Rules.Delivery;

/// <summary>An image that was released is kept for ever.</summary>
public sealed class ReleasesAreKept : ResourceRule
{
    /// <summary>What the tags of releases begin with.</summary>
    public static readonly Setting<string> Prefix = new("prefix", "What the tags of releases begin with.", "released-");

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-ar-releases-kept",
        AppliesTo = "gcp:artifactregistry/repository:Repository",
        Severity = Severity.High,
        Summary = "A rollback needs the image of the release before, however old it is.",
        Remediation =
            "Keep the tags that begin with released- by a clean-up policy without an age, or use Infra.Gcp.Delivery.ImageRepository.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Prefix],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs repository)
    {
        yield return OnlyWhen(repository.Require("format").EqualToIgnoringCase("DOCKER"), "The repository holds no container images.");
        yield return OnlyWhen(
            repository.Require("mode").DefaultingTo("STANDARD_REPOSITORY").EqualTo("STANDARD_REPOSITORY"),
            "The repository holds no images of its own.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs repository)
    {
        yield return repository
            .Each("cleanupPolicies")
            .Any(policy => Keeps(policy, Get(Prefix, repository)), "have one that keeps what is released")
            .Saying("cleanupPolicies must keep what is released, at any age, got none that does.");
        yield return repository.Each("cleanupPolicies").Any(
            static policy => policy.Require("action").EqualTo("KEEP").And(policy.Require("mostRecentVersions.keepCount").AtLeast(1)),
            "have one that keeps what is new")
            .Saying("cleanupPolicies must keep what is new, got none that does.");
    }

    static Verdict Keeps(Property policy, string prefix) => Verdict.All(
        policy.Require("action").EqualTo("KEEP"),
        policy.Require("condition.tagState").DefaultingTo("ANY").OneOf("ANY", "TAGGED"),
        policy.Each("condition.tagPrefixes").AtLeast(1, "name what releases begin with"),
        policy.Each("condition.tagPrefixes").All(given => given.EqualTo(prefix)),
        policy.Require("condition.olderThan").Absent(),
        policy.Require("condition.newerThan").Absent());
}
