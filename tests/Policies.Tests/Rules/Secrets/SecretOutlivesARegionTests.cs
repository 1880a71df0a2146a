using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Tests.Rules.Secrets;

public sealed class SecretOutlivesARegionTests : ResourceRuleTests<SecretOutlivesARegion>
{
    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "exchange-api-key")
        .With("replication.userManaged.replicas[0].location", "us-central1")
        .With("replication.userManaged.replicas[0].customerManagedEncryption.kmsKeyName", "key-1")
        .With("replication.userManaged.replicas[1].location", "us-east1")
        .With("replication.userManaged.replicas[1].customerManagedEncryption.kmsKeyName", "key-2");

    const string Two = "replication.userManaged.replicas must name two locations at least, got ";

    protected override RuleCases Cases => new RuleCases(Secret)
        .Rejects(
            s => s.Without("replication").With("replication.auto", Groundwork.Plan.Values.MapValue.Empty),
            "replication.auto must not be set, got {}.",
            Two + "nothing.")
        .Rejects(
            s => s.Without("replication.userManaged.replicas[1]"),
            Two + "[{customerManagedEncryption: {kmsKeyName: key-1}, location: us-central1}].")
        .Rejects(
            s => s.Without("replication.userManaged.replicas[1].customerManagedEncryption"),
            "replication.userManaged.replicas[1].customerManagedEncryption.kmsKeyName must be set, got nothing.")
        .MissingOrNull("replication", Two + "nothing.")
        .Unknown("replication.userManaged.replicas")
        .Unknown("replication.userManaged.replicas[0].location", Outcome.Passed)
        .Secret("replication.userManaged.replicas[0].location", "us-central1");
}
