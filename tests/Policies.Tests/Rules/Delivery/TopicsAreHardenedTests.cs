using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class TopicsAreHardenedTests : ResourceRuleTests<TopicsAreHardened>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:pubsub/topic:Topic", "it")
        .With("messageRetentionDuration", "604800s")
        .With("messageStoragePolicy.allowedPersistenceRegions", ["us-central1", "us-east1"]);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("messageRetentionDuration", "600s"), "messageRetentionDuration must be 604800s to 2678400s, got 600s.")
        .MissingOrNull("messageRetentionDuration", "messageRetentionDuration must be 604800s to 2678400s, got nothing.")
        .Rejects(
            r => r.With("messageStoragePolicy.allowedPersistenceRegions", ["us-central1"]),
            "messageStoragePolicy.allowedPersistenceRegions must name two regions at least, got [us-central1].")
        .Rejects(
            r => r.With("messageStoragePolicy.allowedPersistenceRegions", ["us-central1", "us"]),
            "messageStoragePolicy.allowedPersistenceRegions[1] must be a region, got us.")
        .Unknown("messageRetentionDuration")
        .Secret("messageRetentionDuration", "600s", "messageRetentionDuration must be 604800s to 2678400s, got [secret].");
}
