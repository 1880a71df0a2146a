using Groundwork.Policies.Rules.Storage;

namespace Groundwork.Policies.Tests.Rules.Storage;

public sealed class BucketIsEncryptedWithOwnKeyTests : ResourceRuleTests<BucketIsEncryptedWithOwnKey>
{
    static readonly ResourceInputs Bucket = new ResourceInputs("gcp:storage/bucket:Bucket", "reports")
        .With("encryption.defaultKmsKeyName", "projects/p/locations/eu/keyRings/r/cryptoKeys/k");

    protected override RuleCases Cases => new RuleCases(Bucket)
        .Rejects(b => b.With("encryption.defaultKmsKeyName", ""), "encryption.defaultKmsKeyName must be set, got \"\".")
        .MissingOrNull("encryption", "encryption.defaultKmsKeyName must be set, got nothing.")
        .Unknown("encryption.defaultKmsKeyName", Outcome.Passed)
        .Secret("encryption.defaultKmsKeyName", "projects/p/locations/eu/keyRings/r/cryptoKeys/k")
        .NotApplicable(b => b.With("labels[\"data-classification\"]", "public"), "What is in the bucket is public.");
}
