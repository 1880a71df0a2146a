using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterHasNoLegacyLoginsTests : ResourceRuleTests<ClusterHasNoLegacyLogins>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("enableLegacyAbac", false);

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Rejects(c => c.With("enableLegacyAbac", true), "enableLegacyAbac must not be true, got true.")
        .Rejects(
            c => c.With("masterAuth.clientCertificateConfig.issueClientCertificate", true),
            "masterAuth.clientCertificateConfig.issueClientCertificate must not be true, got true.")
        .MissingOrNull("enableLegacyAbac")
        .Unknown("enableLegacyAbac")
        .Secret("enableLegacyAbac", true, "enableLegacyAbac must not be true, got [secret].");
}
