namespace Groundwork.Policies.Rules.Kubernetes;

/// <summary>Only images that were attested are run.</summary>
public sealed class ClusterRunsAttestedImages : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-gke-binary-authorization",
        AppliesTo = Clusters.Type,
        Severity = Severity.Medium,
        Summary = "An image that came past the pipeline is stopped at the door.",
        Remediation = "Set binaryAuthorization.evaluationMode to PROJECT_SINGLETON_POLICY_ENFORCE.",
        Levels = new(Level.Disabled, Level.Advisory, Level.Mandatory),
        Frameworks = ["cis-gke@1.4:5.10.5", "pci-dss@4.0:6.3.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs cluster)
    {
        yield return cluster.Require("binaryAuthorization.evaluationMode").Text(static mode => mode is not ("" or "DISABLED"), "be on");
    }
}
