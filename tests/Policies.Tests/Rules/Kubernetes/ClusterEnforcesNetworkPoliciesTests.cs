using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterEnforcesNetworkPoliciesTests : ResourceRuleTests<ClusterEnforcesNetworkPolicies>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("datapathProvider", "ADVANCED_DATAPATH");

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Accepts("the older way", c => c.Without("datapathProvider").With("networkPolicy.enabled", true))
        .Rejects(
            c => c.With("datapathProvider", "LEGACY_DATAPATH"),
            "datapathProvider must be ADVANCED_DATAPATH, or networkPolicy.enabled be true.")
        .MissingOrNull("datapathProvider", "datapathProvider must be ADVANCED_DATAPATH, or networkPolicy.enabled be true.")
        .Unknown("datapathProvider")
        .Secret("datapathProvider", "LEGACY_DATAPATH", "datapathProvider must be ADVANCED_DATAPATH, or networkPolicy.enabled be true.")
        .NotApplicable(c => c.With("enableAutopilot", true), "Autopilot always does this.");
}
