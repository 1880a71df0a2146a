using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class ReleasesAreKeptTests : ResourceRuleTests<ReleasesAreKept>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:artifactregistry/repository:Repository", "images")
        .With("format", "DOCKER")
        .With("cleanupPolicies[0].action", "KEEP")
        .With("cleanupPolicies[0].condition.tagState", "TAGGED")
        .With("cleanupPolicies[0].condition.tagPrefixes", ["released-"])
        .With("cleanupPolicies[1].action", "KEEP")
        .With("cleanupPolicies[1].mostRecentVersions.keepCount", 10);

    const string Unreleased = "cleanupPolicies must keep what is released, at any age, got none that does.";
    const string Old = "cleanupPolicies must keep what is new, got none that does.";

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("cleanupPolicies[0].condition.tagPrefixes", ["rel-"]), Unreleased)
        .Rejects(r => r.With("cleanupPolicies[0].condition.newerThan", "86400s"), Unreleased)
        .Rejects(r => r.With("cleanupPolicies[0].condition.tagState", "UNTAGGED"), Unreleased)
        .Rejects(r => r.With("cleanupPolicies[1].action", "DELETE"), Old)
        .NotApplicable(r => r.With("format", "APT"), "The repository holds no container images.")
        .NotApplicable(r => r.With("mode", "REMOTE_REPOSITORY"), "The repository holds no images of its own.")
        .MissingOrNull("cleanupPolicies", Unreleased, Old)
        .Secret("cleanupPolicies[1].mostRecentVersions.keepCount", 0, Old)
        .Unknown("cleanupPolicies");
}
