using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BucketKeepsVersionsTests : ResourceRuleTests<BucketKeepsVersions>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports")
        .With("labels.purpose", "backup")
        .With("versioning.enabled", true);

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Rejects(b => b.With("versioning.enabled", false), "versioning.enabled must be true, got false.")
        .Rejects(
            b => b.Without("versioning").Without("labels").With("labels[\"data-classification\"]", "confidential"),
            "versioning.enabled must be true, got nothing.")
        .MissingOrNull("versioning", "versioning.enabled must be true, got nothing.")
        .Unknown("versioning.enabled")
        .Undetermined("an unknown purpose and no versions", b => b.With("labels", ResourceInputs.Unknown).Without("versioning"))
        .Secret("versioning.enabled", false, "versioning.enabled must be true, got [secret].")
        .NotApplicable(b => b.With("labels.purpose", "scratch"), "Nothing in the bucket has to be had back.");
}
