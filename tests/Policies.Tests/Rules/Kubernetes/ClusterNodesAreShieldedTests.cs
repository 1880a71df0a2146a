using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterNodesAreShieldedTests : ResourceRuleTests<ClusterNodesAreShielded>
{
    static readonly ResourceInputs Pool = new ResourceInputs("gcp:container/nodePool:NodePool", "pool")
        .With("nodeConfig.shieldedInstanceConfig.enableSecureBoot", true);

    protected override RuleCases Cases => new RuleCases(Pool)
        .Accepts("a cluster's default", _ => new ResourceInputs("gcp:container/cluster:Cluster", "trading").With("name", "trading"))
        .Accepts(
            "no secure boot where that is configured",
            p => p.Without("nodeConfig").Configured(Rule.Id, ClusterNodesAreShielded.RequireSecureBoot, false))
        .Rejects(
            _ => new ResourceInputs("gcp:container/cluster:Cluster", "trading").With("enableShieldedNodes", false),
            "enableShieldedNodes must be true, got false.")
        .Rejects(
            p => p.With("nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring", false),
            "nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring must be true, got false.")
        .MissingOrNull("nodeConfig", "nodeConfig.shieldedInstanceConfig.enableSecureBoot must be true, got nothing (the default is false).")
        .Unknown("nodeConfig.shieldedInstanceConfig.enableSecureBoot")
        .Secret(
            "nodeConfig.shieldedInstanceConfig.enableSecureBoot",
            false,
            "nodeConfig.shieldedInstanceConfig.enableSecureBoot must be true, got [secret].");
}
