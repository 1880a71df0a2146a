using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BucketIsGrantedAsAWholeTests : ResourceRuleTests<BucketIsGrantedAsAWhole>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports")
        .With("uniformBucketLevelAccess", true);

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Rejects(b => b.With("uniformBucketLevelAccess", false), "uniformBucketLevelAccess must be true, got false.")
        .MissingOrNull("uniformBucketLevelAccess", "uniformBucketLevelAccess must be true, got nothing.")
        .Unknown("uniformBucketLevelAccess")
        .Secret("uniformBucketLevelAccess", false, "uniformBucketLevelAccess must be true, got [secret].");

    [Fact]
    public void Mends_by_turning_it_on() =>
        Assert.Equal(Outcome.Passed, Rule.Evaluate(Rule.Remediate(Bucket.Without("uniformBucketLevelAccess"))!).Outcome);
}
