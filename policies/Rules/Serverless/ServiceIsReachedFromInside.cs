namespace Groundwork.Policies.Rules.Serverless;

/// <summary>A service is reached from our network or through the load balancer only.</summary>
public sealed class ServiceIsReachedFromInside : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-run-ingress-restricted",
        AppliesTo = "gcp:cloudrunv2/service:Service",
        Severity = Severity.High,
        Summary = "Cloud Armor and logs at the edge are passed by otherwise.",
        Remediation = "Set ingress to INGRESS_TRAFFIC_INTERNAL_ONLY or INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:CC6.6"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs service)
    {
        yield return service.Require("ingress")
            .DefaultingTo("INGRESS_TRAFFIC_ALL")
            .OneOf("INGRESS_TRAFFIC_INTERNAL_ONLY", "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER");
    }
}
