namespace Groundwork.Policies.Rules.LoadBalancing;

/// <summary>Every proxy of the internet has its rule, on its port, at one address, and HTTPS takes nothing before the handshake.</summary>
public sealed class FrontEndsAreComplete : StackRule
{
    const string Rule = "gcp:compute/globalForwardingRule:GlobalForwardingRule";
    const string Https = "gcp:compute/targetHttpsProxy:TargetHttpsProxy";
    const string Http = "gcp:compute/targetHttpProxy:TargetHttpProxy";
    const string Map = "gcp:compute/uRLMap:URLMap";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-lb-front-ends",
        AppliesTo = [Rule, Https, Http, Map],
        Severity = Severity.High,
        Summary =
            "A balancer of which a part is missing, or listens elsewhere, is an outage that every other rule takes for one that is well.",
        Remediation = "Use Infra.Gcp.Edge.PublicEndpoint.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
    [
        .. stack.OfType([Https, Http]).Select(proxy => Verdict.OneOf(
            stack.ReferencedBy(proxy, Rule, "target").Select(rule => Serves(rule, proxy.Type == Https ? "443" : "80", stack)),
            proxy.Violation(
                $"The proxy must have a forwarding rule for port {(proxy.Type == Https ? "443" : "80")} at an own address, got none."))),
        .. stack.OfType(Https).Select(static proxy => proxy.Require("tlsEarlyData").DefaultingTo("DISABLED").EqualTo("DISABLED")),
        .. stack.OfType(Https)
            .Select(static proxy => proxy.Require("certificateMap").Present().Or(proxy.Require("sslCertificates").Present())),
        .. stack.OfType(Map).Select(map => Verdict.OneOf(
            stack.ReferencedBy(map, [Https, Http], "urlMap").Select(static _ => Verdict.Passed),
            map.Violation("The URL map must be a proxy's, got none."))),
        .. stack.OfType("gcp:compute/backendService:BackendService").Select(backend => Verdict.OneOf(
            stack.ReferencedBy(backend, Map, "defaultService").Select(static _ => Verdict.Passed),
            backend.Violation("The backend service must be a URL map's, got none."))),
        .. stack.OfType("gcp:compute/backendService:BackendService")
            .Where(backend => stack.ReferencedBy(backend, Map, "defaultService").Any())
            .SelectMany(backend => Answers(backend, stack)),
    ];

    static IEnumerable<Verdict> Answers(ResourceInputs backend, StackView stack) =>
    [
        backend.Require("loadBalancingScheme").EqualTo("EXTERNAL_MANAGED"),
        .. stack.Targets(backend, "healthChecks")
            .OfType("gcp:compute/healthCheck:HealthCheck")
            .Select(static check => check.Require("httpHealthCheck.portSpecification").EqualTo("USE_SERVING_PORT")),
        .. stack.Targets(backend, "backends").OfType("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager")
            .Select(group => backend.Require("portName").Text(
                name => group.Each("namedPorts").Any(port => port.At("name").AsText() == name),
                $"be a port of {group.Name}")),
    ];

    static Verdict Serves(ResourceInputs rule, string port, StackView stack) => Verdict.All(
        rule.Require("loadBalancingScheme").EqualTo("EXTERNAL_MANAGED"),
        rule.Require("portRange").OneOf(port, $"{port}-{port}"),
        rule.Require("ipProtocol").DefaultingTo("TCP").EqualTo("TCP"),
        rule.Require("networkTier").DefaultingTo("PREMIUM").EqualTo("PREMIUM"),
        Verdict.OneOf(
            stack.Targets(rule, "ipAddress")
                .OfType("gcp:compute/globalAddress:GlobalAddress")
                .Select(static address => address.Require("addressType")
                    .DefaultingTo("EXTERNAL")
                    .EqualTo("EXTERNAL")
                    .And(address.Require("ipVersion").DefaultingTo("IPV4").EqualTo("IPV4"))
                    .And(Verdict.That(address.Options.Protect, address, "The address must be protected (the option protect)."))),
            rule.Violation("The rule must have a reserved address.")));
}
