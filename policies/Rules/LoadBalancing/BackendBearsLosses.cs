namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>A backend of the internet has hosts in two regions, of which one has all its capacity, and drops the host that fails.</summary>
public sealed class BackendBearsLosses : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-backend-resilient",
        AppliesTo = "gcp:compute/backendService:BackendService",
        Severity = Severity.High,
        Summary = "With hosts in one region alone, or a host that fails and still gets requests, the balancer only spreads the outage.",
        Remediation = "Use Infra.Gcp.Edge.PublicEndpoint with a backend for each region.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Frameworks = ["soc2@2017:A1.2", "iso-27001@2022:A.8.14"],
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
        yield return backend.Require("loadBalancingScheme").EqualTo("EXTERNAL_MANAGED");
        yield return backend.Require("protocol").DefaultingTo("HTTP").OneOf("HTTP", "HTTPS", "HTTP2");
        yield return backend.Require("portName").Present();
        yield return backend.Require("healthChecks").Present();
        yield return backend.Require("enableCdn").DefaultingTo(false).False();
        yield return backend.Require("sessionAffinity").DefaultingTo("NONE").EqualTo("NONE");
        yield return backend.Require("localityLbPolicy").DefaultingTo("ROUND_ROBIN").OneOf("LEAST_REQUEST", "ROUND_ROBIN");
        yield return backend.Require("timeoutSec").DefaultingTo(30).AtLeast(30);
        yield return backend.Require("connectionDrainingTimeoutSec").DefaultingTo(300).AtLeast(60);
        yield return backend.Each("backends").AtLeast(2, "have hosts in two regions");
        yield return backend.Each("backends")
            .Any(static group => group.Require("capacityScaler").EqualTo(1), "have one with all its capacity");
        yield return backend.Each("backends").All(static group => Verdict.All(
            group.Require("group").Present(),
            group.Require("balancingMode").DefaultingTo("UTILIZATION").EqualTo("UTILIZATION"),
            group.Require("maxUtilization").DefaultingTo(0.8).AtLeast(0.5),
            group.Require("capacityScaler").AtLeast(0)));
        yield return backend.Require("outlierDetection.consecutiveErrors")
            .Holds(static value => value is Plan.Values.NumberValue { Value: >= 3 and <= 10 }, "be 3 to 10");
        yield return backend.Require("outlierDetection.enforcingConsecutiveErrors").EqualTo(100);
        yield return backend.Require("outlierDetection.interval.seconds").AtLeast(10);
        yield return backend.Require("outlierDetection.baseEjectionTime.seconds").AtLeast(30);
        yield return backend.Require("outlierDetection.maxEjectionPercent")
            .Holds(static value => value is Plan.Values.NumberValue { Value: >= 30 and <= 50 }, "be 30 to 50");
    }
}
