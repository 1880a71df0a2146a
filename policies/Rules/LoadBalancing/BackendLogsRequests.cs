namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>Every HTTP backend logs its requests.</summary>
public sealed class BackendLogsRequests : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-backend-logging",
        AppliesTo = ["gcp:compute/backendService:BackendService", "gcp:compute/regionBackendService:RegionBackendService"],
        Severity = Severity.Medium,
        Summary = "What was asked, answered and blocked can be told afterwards.",
        Remediation = "Set logConfig.enable to true and logConfig.sampleRate to 1.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["cis-gcp@4.0:2.16", "cis-gcp@5.0:2.17", "iso-27001@2022:A.8.16", "soc2@2017:CC7.2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs backend)
    {
        yield return OnlyWhen(
            backend.Require("loadBalancingScheme").DefaultingTo("EXTERNAL").OneOf("EXTERNAL", "EXTERNAL_MANAGED", "INTERNAL_MANAGED"),
            "Only application load balancers log requests.");
        yield return OnlyWhen(
            backend.Require("protocol").DefaultingTo("HTTP").OneOf("HTTP", "HTTPS", "HTTP2", "H2C", "GRPC"),
            "Only application load balancers log requests.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs backend)
    {
        yield return backend.Require("logConfig.enable").True();
        yield return backend.Require("logConfig.sampleRate")
            .DefaultingTo(1)
            .Holds(static rate => rate is Groundwork.Plan.Values.NumberValue { Value: > 0 }, "be above 0");
    }
}
