namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Kubernetes secrets are encrypted with a key of ours.</summary>
public sealed class ClusterEncryptsItsSecrets : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-secrets-encryption",
        AppliesTo = Clusters.Type,
        Severity = Severity.Medium,
        Summary = "A copy of the cluster's database shows them otherwise.",
        Remediation = "Set databaseEncryption with state ENCRYPTED and keyName.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.3.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return cluster.Require("databaseEncryption.state").EqualTo("ENCRYPTED");
        yield return cluster.Require("databaseEncryption.keyName").Present();
    }
}
