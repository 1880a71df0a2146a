namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Nodes start only what they are meant to start.</summary>
public sealed class ClusterNodesAreShielded : ResourceRule
{
    /// <summary>Whether secure boot must be on.</summary>
    public static readonly Setting<bool> RequireSecureBoot = new("requireSecureBoot", "Whether pools must have secure boot on.", true);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-shielded-nodes",
        AppliesTo = [Clusters.Type, Clusters.Pool],
        Severity = Severity.High,
        Summary = "A changed node can take the secrets of every pod on it.",
        Remediation = "Leave enableShieldedNodes on, and set nodeConfig.shieldedInstanceConfig on the pools.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.5.5", "cis-gke@1.4:5.5.6", "cis-gke@1.4:5.5.7"],
        Settings = [RequireSecureBoot],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        if (Clusters.IsCluster(cluster))
        {
            yield return cluster.Require("enableShieldedNodes").DefaultingTo(true).True();
            yield break;
        }

        yield return cluster.Require("nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring").DefaultingTo(true).True();
        if (Get(RequireSecureBoot, cluster))
        {
            yield return cluster.Require("nodeConfig.shieldedInstanceConfig.enableSecureBoot").DefaultingTo(false).True();
        }
    }
}
