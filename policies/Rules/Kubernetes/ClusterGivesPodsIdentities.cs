namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Pods act as service accounts of their own.</summary>
public sealed class ClusterGivesPodsIdentities : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-workload-identity",
        AppliesTo = Clusters.Type,
        Severity = Severity.Critical,
        Summary = "Without it every pod has the rights of its node.",
        Remediation = "Set workloadIdentityConfig.workloadPool.",
        Frameworks = ["cis-gke@1.4:5.2.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs cluster)
    {
        yield return Unless(Clusters.IsAutopilot(cluster), Clusters.AutopilotReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return cluster.Require("workloadIdentityConfig.workloadPool").Present();
    }
}
