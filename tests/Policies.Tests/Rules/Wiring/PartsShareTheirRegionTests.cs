using Groundwork.Policies.Rules.Wiring;

namespace Groundwork.Policies.Tests.Rules.Wiring;

public sealed class PartsShareTheirRegionTests : StackRuleTests<PartsShareTheirRegion>
{
    static readonly ResourceInputs Ring = new ResourceInputs("gcp:kms/keyRing:KeyRing", "ring").With("location", "us-central1");

    static readonly ResourceInputs Key = new ResourceInputs("gcp:kms/cryptoKey:CryptoKey", "key").With("keyRing", Ring.Output("id"));

    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "token")
        .With("replication.userManaged.replicas[0].location", "us-central1")
        .With("replication.userManaged.replicas[0].customerManagedEncryption.kmsKeyName", Key.Output("id"));

    const string Where = "replication.userManaged.replicas[0].location";

    protected override StackCases Cases => new StackCases(new StackView(Ring, Key, Secret))
        .Accepts("a region in capitals", s => s.Change("token", r => r.With(Where, "US-CENTRAL1")))
        .Rejects(s => s.Change("token", r => r.With(Where, "us-east1")), $"{Where} must be us-central1 as key is, got us-east1.")
        .Missing("token", Where, $"{Where} must be us-central1 as key is, got nothing.")
        .Null("token", Where, $"{Where} must be us-central1 as key is, got nothing.")
        .Missing("ring", "location", "location must be set, got nothing.")
        .Unknown("token", Where)
        .Unknown("ring", "location")
        .Secret("token", Where, "us-east1", $"{Where} must be us-central1 as key is, got [secret].");
}
