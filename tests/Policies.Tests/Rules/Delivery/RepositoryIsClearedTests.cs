using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class RepositoryIsClearedTests : ResourceRuleTests<RepositoryIsCleared>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:artifactregistry/repository:Repository", "images")
        .With("cleanupPolicies[0].action", "DELETE").With("cleanupPolicies[0].condition.olderThan", "604800s");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("one that keeps something beside it", r => r.With("cleanupPolicies[1].action", "KEEP"))
        .Rejects(r => r.With("cleanupPolicyDryRun", true), "cleanupPolicyDryRun must be off, got true.")
        .Rejects(r => r.With("cleanupPolicies[0].action", "KEEP"), "cleanupPolicies must delete what is old, got none that does.")
        .Rejects(
            r => r.With("cleanupPolicies[0].condition.olderThan", "60s"),
            "cleanupPolicies[0].condition.olderThan must be 604800s to 31536000s, got 60s.")
        .MissingOrNull(
            "cleanupPolicies[0].condition.olderThan",
            "cleanupPolicies[0].condition.olderThan must be 604800s to 31536000s, got nothing.")
        .Unknown("cleanupPolicies[0].condition.olderThan")
        .Secret(
            "cleanupPolicies[0].condition.olderThan",
            "60s",
            "cleanupPolicies[0].condition.olderThan must be 604800s to 31536000s, got [secret].");
}
