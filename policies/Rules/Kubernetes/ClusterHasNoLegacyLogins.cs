namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Neither client certificates nor the old access control open a cluster.</summary>
public sealed class ClusterHasNoLegacyLogins : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-no-legacy-auth",
        AppliesTo = Clusters.Type,
        Severity = Severity.Critical,
        Summary = "Neither can be withdrawn for one person.",
        Remediation = "Leave enableLegacyAbac and issueClientCertificate out.",
        Frameworks = ["cis-gke@1.4:5.8.1", "cis-gke@1.4:5.8.4", "pci-dss@3.2.1:4.1"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return cluster.Require("enableLegacyAbac").NotEqualTo(true);
        yield return cluster.Require("masterAuth.clientCertificateConfig.issueClientCertificate").NotEqualTo(true);
    }
}
