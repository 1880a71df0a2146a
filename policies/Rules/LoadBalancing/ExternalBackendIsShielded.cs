namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>Every backend that the internet reaches stands behind Cloud Armor or Identity-Aware Proxy.</summary>
public sealed class ExternalBackendIsShielded : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-external-cloud-armor",
        AppliesTo = "gcp:compute/backendService:BackendService",
        Severity = Severity.High,
        Summary = "Attacks on the application and floods are stopped at the edge.",
        Remediation = "Set securityPolicy, or iap.enabled to true.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["pci-dss@4.0:6.4.1", "pci-dss@4.0:6.4.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs backend)
    {
        yield return OnlyWhen(
            backend.Require("loadBalancingScheme").DefaultingTo("EXTERNAL").OneOf("EXTERNAL", "EXTERNAL_MANAGED"),
            "The backend isn't reached from the internet.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs backend)
    {
        yield return backend.Require("securityPolicy")
            .Present()
            .Or(backend.Require("iap.enabled").True())
            .Saying("securityPolicy must be set, or iap.enabled be true.");
    }
}
