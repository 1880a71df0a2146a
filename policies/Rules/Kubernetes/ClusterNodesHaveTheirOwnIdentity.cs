namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Nodes act as a service account with just what nodes need.</summary>
public sealed class ClusterNodesHaveTheirOwnIdentity : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-no-default-node-sa",
        AppliesTo = [Clusters.Type, Clusters.Pool],
        Severity = Severity.Critical,
        Summary = "The default account is shared by everything in the project.",
        Remediation = "Set nodeConfig.serviceAccount, or clusterAutoscaling.autoProvisioningDefaults.serviceAccount on Autopilot.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.2.1", "pci-dss@3.2.1:2.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        if (!Clusters.IsCluster(cluster))
        {
            yield return IsOwn(cluster.Require("nodeConfig.serviceAccount"));
            yield break;
        }

        yield return Clusters.IsAutopilot(cluster).Outcome switch
        {
            Outcome.Passed => IsOwn(cluster.Require("clusterAutoscaling.autoProvisioningDefaults.serviceAccount")),
            Outcome.Undetermined => Clusters.IsAutopilot(cluster),
            _ => cluster.Require("removeDefaultNodePool").True().Or(IsOwn(cluster.Require("nodeConfig.serviceAccount")))
                .Saying("nodeConfig.serviceAccount must be an account of its own, or removeDefaultNodePool be true."),
        };
    }

    static Verdict IsOwn(Property account) =>
        account.Text(
            static email => email is not ("" or "default")
                && !email.EndsWith("-compute@developer.gserviceaccount.com", StringComparison.Ordinal),
            "be an account of its own");
}
