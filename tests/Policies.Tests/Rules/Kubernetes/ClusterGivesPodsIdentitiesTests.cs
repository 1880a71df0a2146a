using Groundwork.Policies.Rules.Kubernetes;

namespace Groundwork.Policies.Tests.Rules.Kubernetes;

public sealed class ClusterGivesPodsIdentitiesTests : ResourceRuleTests<ClusterGivesPodsIdentities>
{
    static readonly ResourceInputs Cluster = new ResourceInputs("gcp:container/cluster:Cluster", "trading")
        .With("workloadIdentityConfig.workloadPool", "p.svc.id.goog");

    protected override RuleCases Cases => new RuleCases(Cluster)
        .Rejects(c => c.With("workloadIdentityConfig.workloadPool", ""), "workloadIdentityConfig.workloadPool must be set, got \"\".")
        .MissingOrNull("workloadIdentityConfig", "workloadIdentityConfig.workloadPool must be set, got nothing.")
        .Unknown("workloadIdentityConfig.workloadPool", Outcome.Passed)
        .Secret("workloadIdentityConfig.workloadPool", "p.svc.id.goog")
        .NotApplicable(c => c.With("enableAutopilot", true), "Autopilot always does this.");
}
