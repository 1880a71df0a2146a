using Groundwork.Policies.Rules.Delivery;

namespace Groundwork.Policies.Tests.Rules.Delivery;

public sealed class RepositoryIsEncryptedWithOwnKeyTests : ResourceRuleTests<RepositoryIsEncryptedWithOwnKey>
{
    static readonly ResourceInputs Repository = new ResourceInputs("gcp:artifactregistry/repository:Repository", "images")
        .With("format", "DOCKER")
        .With("kmsKeyName", "projects/p/locations/us/keyRings/r/cryptoKeys/k");

    protected override RuleCases Cases => new RuleCases(Repository)
        .Rejects(r => r.With("kmsKeyName", ""), "kmsKeyName must be set, got \"\".")
        .MissingOrNull("kmsKeyName", "kmsKeyName must be set, got nothing.")
        .Unknown("kmsKeyName", Outcome.Passed)
        .Secret("kmsKeyName", "projects/p/locations/us/keyRings/r/cryptoKeys/k");
}
