using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BucketKeepsDeletedObjectsTests : ResourceRuleTests<BucketKeepsDeletedObjects>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports")
        .With("softDeletePolicy.retentionDurationSeconds", 604800);

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Rejects(
            b => b.With("softDeletePolicy.retentionDurationSeconds", 0),
            "softDeletePolicy.retentionDurationSeconds must be at least 604800, got 0.")
        .MissingOrNull("softDeletePolicy")
        .Unknown("softDeletePolicy.retentionDurationSeconds")
        .Secret(
            "softDeletePolicy.retentionDurationSeconds",
            0,
            "softDeletePolicy.retentionDurationSeconds must be at least 604800, got [secret].");
}
