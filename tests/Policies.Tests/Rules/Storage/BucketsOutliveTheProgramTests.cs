using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BucketsOutliveTheProgramTests : ResourceRuleTests<BucketsOutliveTheProgram>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:storage/bucket:Bucket", "it")
        .With("forceDestroy", false)
        .With("storageClass", "NEARLINE")
        .With("lifecycleRules[0].action.type", "Delete")
        .With("lifecycleRules[0].condition.daysSinceNoncurrentTime", 90);

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("deleting by age", r => r.Without("lifecycleRules[0].condition").With("lifecycleRules[0].condition.age", 365))
        .Accepts("no lifecycle at all", r => r.Without("lifecycleRules"))
        .Rejects(r => r.With("forceDestroy", true), "forceDestroy must be false, got true.")
        .MissingOrNull("forceDestroy")
        .Rejects(r => r.With("storageClass", "OTHER"), "storageClass must be one of STANDARD, NEARLINE, COLDLINE, ARCHIVE, got OTHER.")
        .MissingOrNull("storageClass")
        .Rejects(
            r => r.With("lifecycleRules[0].action.type", "Other"),
            "lifecycleRules[0].action.type must be one of Delete, SetStorageClass, AbortIncompleteMultipartUpload, got Other.")
        .MissingOrNull(
            "lifecycleRules[0].action.type",
            "lifecycleRules[0].action.type must be one of Delete, SetStorageClass, AbortIncompleteMultipartUpload, got nothing.")
        .Rejects(
            r => r.With("lifecycleRules[0].condition.daysSinceNoncurrentTime", 1),
            "lifecycleRules[0].condition.daysSinceNoncurrentTime must be at least 30, got 1, or "
                + "lifecycleRules[0].condition.age must be at least 30, got nothing.")
        .Unknown("forceDestroy")
        .Secret("forceDestroy", true, "forceDestroy must be false, got [secret].")
        .NotApplicable(
            r => r.With("labels.purpose", "scratch").With("lifecycleRules[0].condition.daysSinceNoncurrentTime", 1),
            "What is in it can be made again.");
}
