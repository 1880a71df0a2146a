namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Nodes have no public address.</summary>
public sealed class ClusterNodesArePrivate : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-private-nodes",
        AppliesTo = [Clusters.Type, Clusters.Pool],
        Severity = Severity.High,
        Summary = "A node on the internet is a host on the internet.",
        Remediation = "Set privateClusterConfig.enablePrivateNodes, or networkConfig.enablePrivateNodes on the pool.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.6.5", "pci-dss@3.2.1:1.3.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return Clusters.IsCluster(cluster)
            ? cluster.Require("privateClusterConfig.enablePrivateNodes").True()
            : cluster.Require("networkConfig.enablePrivateNodes").NotEqualTo(false);
    }
}
