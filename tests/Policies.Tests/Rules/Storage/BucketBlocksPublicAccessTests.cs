using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BucketBlocksPublicAccessTests : ResourceRuleTests<BucketBlocksPublicAccess>
{
    // Compliant; each case changes one property.
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports")
        .With("publicAccessPrevention", "enforced");

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Rejects(b => b.With("publicAccessPrevention", "inherited"), "publicAccessPrevention must be enforced, got inherited.")
        .Rejects(b => b.With("publicAccessPrevention", "Enforced"), "publicAccessPrevention must be enforced, got Enforced.")
        .MissingOrNull("publicAccessPrevention", "publicAccessPrevention must be enforced, got nothing.")
        .Unknown("publicAccessPrevention")
        .Secret("publicAccessPrevention", "inherited", "publicAccessPrevention must be enforced, got [secret].")
        .Secret("publicAccessPrevention", "enforced");
}
