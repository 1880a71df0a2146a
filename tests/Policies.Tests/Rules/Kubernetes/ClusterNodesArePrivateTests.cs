using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterNodesArePrivateTests : ResourceRuleTests<ClusterNodesArePrivate>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("privateClusterConfig.enablePrivateNodes", true);

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Accepts(
            "a pool that leaves it to the cluster",
            _ => new ResourceInputs("gcp:container/nodePool:NodePool", "pool").With("cluster", "trading"))
        .Rejects(
            c => c.With("privateClusterConfig.enablePrivateNodes", false),
            "privateClusterConfig.enablePrivateNodes must be true, got false.")
        .Rejects(
            _ => new ResourceInputs("gcp:container/nodePool:NodePool", "pool").With("networkConfig.enablePrivateNodes", false),
            "networkConfig.enablePrivateNodes must not be false, got false.")
        .MissingOrNull("privateClusterConfig", "privateClusterConfig.enablePrivateNodes must be true, got nothing.")
        .Unknown("privateClusterConfig.enablePrivateNodes")
        .Secret("privateClusterConfig.enablePrivateNodes", false, "privateClusterConfig.enablePrivateNodes must be true, got [secret].");
}
