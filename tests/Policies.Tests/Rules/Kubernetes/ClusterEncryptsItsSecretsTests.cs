using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterEncryptsItsSecretsTests : ResourceRuleTests<ClusterEncryptsItsSecrets>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("databaseEncryption.state", "ENCRYPTED")
        .With("databaseEncryption.keyName", "key");

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Rejects(c => c.With("databaseEncryption.state", "DECRYPTED"), "databaseEncryption.state must be ENCRYPTED, got DECRYPTED.")
        .MissingOrNull(
            "databaseEncryption",
            "databaseEncryption.state must be ENCRYPTED, got nothing.",
            "databaseEncryption.keyName must be set, got nothing.")
        .Unknown("databaseEncryption.state")
        .Secret("databaseEncryption.state", "DECRYPTED", "databaseEncryption.state must be ENCRYPTED, got [secret].");
}
