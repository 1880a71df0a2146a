using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterRunsAttestedImagesTests : ResourceRuleTests<ClusterRunsAttestedImages>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("binaryAuthorization.evaluationMode", "PROJECT_SINGLETON_POLICY_ENFORCE");

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Rejects(
            c => c.With("binaryAuthorization.evaluationMode", "DISABLED"),
            "binaryAuthorization.evaluationMode must be on, got DISABLED.")
        .MissingOrNull("binaryAuthorization", "binaryAuthorization.evaluationMode must be on, got nothing.")
        .Unknown("binaryAuthorization.evaluationMode")
        .Secret("binaryAuthorization.evaluationMode", "DISABLED", "binaryAuthorization.evaluationMode must be on, got [secret].");
}
