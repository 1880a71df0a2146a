namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Pods reach each other as network policies say.</summary>
public sealed class ClusterEnforcesNetworkPolicies : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-network-policy",
        AppliesTo = Clusters.Type,
        Severity = Severity.High,
        Summary = "Without enforcement the policies are text.",
        Remediation = "Set datapathProvider to ADVANCED_DATAPATH.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.6.7", "pci-dss@3.2.1:1.3"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs cluster)
    {
        yield return Unless(Clusters.IsAutopilot(cluster), Clusters.AutopilotReason);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return cluster.Require("datapathProvider")
            .EqualTo("ADVANCED_DATAPATH")
            .Or(cluster.Require("networkPolicy.enabled").True())
            .Saying("datapathProvider must be ADVANCED_DATAPATH, or networkPolicy.enabled be true.");
    }
}
