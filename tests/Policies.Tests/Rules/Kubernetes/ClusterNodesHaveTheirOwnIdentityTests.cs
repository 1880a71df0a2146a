using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterNodesHaveTheirOwnIdentityTests : ResourceRuleTests<ClusterNodesHaveTheirOwnIdentity>
{
    static readonly ResourceInputs Pool = new ResourceInputs("gcp:container/nodePool:NodePool", "pool")
        .With("nodeConfig.serviceAccount", "nodes@p.iam.gserviceaccount.com");

    static readonly ResourceInputs Bare = new ResourceInputs("gcp:container/cluster:Cluster", "trading").With("name", "trading");

    const string Own = "nodeConfig.serviceAccount must be an account of its own";

    protected override RuleCases Cases => new RuleCases(Pool)
        .Accepts("a cluster without its first pool", _ => Bare.With("removeDefaultNodePool", true))
        .Accepts("Autopilot with an account", _ => Bare.With("enableAutopilot", true)
            .With("clusterAutoscaling.autoProvisioningDefaults.serviceAccount", "nodes@p.iam.gserviceaccount.com"))
        .Rejects(p => p.With("nodeConfig.serviceAccount", "default"), Own + ", got default.")
        .Rejects(
            p => p.With("nodeConfig.serviceAccount", "123456-compute@developer.gserviceaccount.com"),
            Own + ", got 123456-compute@developer.gserviceaccount.com.")
        .Rejects(_ => Bare, Own + ", or removeDefaultNodePool be true.")
        .Rejects(
            _ => Bare.With("enableAutopilot", true),
            "clusterAutoscaling.autoProvisioningDefaults.serviceAccount must be an account of its own, got nothing.")
        .MissingOrNull("nodeConfig", Own + ", got nothing.")
        .Unknown("nodeConfig.serviceAccount")
        .Undetermined("a cluster that may be Autopilot", _ => Bare.With("enableAutopilot", ResourceInputs.Unknown))
        .Secret("nodeConfig.serviceAccount", "default", Own + ", got [secret].");
}
