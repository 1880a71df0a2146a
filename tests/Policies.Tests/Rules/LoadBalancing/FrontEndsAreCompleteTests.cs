using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class FrontEndsAreCompleteTests : StackRuleTests<FrontEndsAreComplete>
{
    const string Nothing = "The proxy must have a forwarding rule for port 443 at an own address, got none.";

    static readonly ResourceInputs Address = new ResourceInputs("gcp:compute/globalAddress:GlobalAddress", "address")
        .With("addressType", "EXTERNAL")
        .Protected();

    static readonly ResourceInputs Group = new ResourceInputs("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", "group")
        .With("namedPorts[0].name", "web");

    static readonly ResourceInputs Health = new ResourceInputs("gcp:compute/healthCheck:HealthCheck", "health")
        .With("httpHealthCheck.portSpecification", "USE_SERVING_PORT");

    static readonly ResourceInputs Backend = new ResourceInputs("gcp:compute/backendService:BackendService", "hosts")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED")
        .With("portName", "web")
        .With("healthChecks", Health.Output("id"))
        .With("backends[0].group", Group.Output("instanceGroup"));

    static readonly ResourceInputs Map = new ResourceInputs("gcp:compute/uRLMap:URLMap", "map")
        .With("defaultService", Backend.Output("id"));

    static readonly ResourceInputs Proxy = new ResourceInputs("gcp:compute/targetHttpsProxy:TargetHttpsProxy", "https")
        .With("urlMap", Map.Output("id"))
        .With("certificateMap", "certificates");

    static readonly ResourceInputs Forwarding = new ResourceInputs("gcp:compute/globalForwardingRule:GlobalForwardingRule", "rule")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED")
        .With("portRange", "443")
        .With("target", Proxy.Output("id"))
        .With("ipAddress", Address.Output("id"));

    protected override StackCases Cases => new StackCases(new StackView(Address, Group, Health, Backend, Map, Proxy, Forwarding))
        .Accepts("the port as a range", s => s.Change("rule", r => r.With("portRange", "443-443")))
        .Rejects(s => s.Change("rule", r => r.With("portRange", "8443")), Nothing)
        .Rejects(s => s.Change("rule", r => r.With("loadBalancingScheme", "EXTERNAL")), Nothing)
        .Rejects(s => s.Change("rule", r => r.With("networkTier", "STANDARD")), Nothing)
        .Rejects(s => s.Change("rule", r => r.With("ipAddress", "203.0.113.1")), Nothing)
        .Rejects(s => s.Change("address", a => a.With("addressType", "INTERNAL")), Nothing)
        .Rejects(s => s.Change("address", a => a.Protected(false)), Nothing)
        .Rejects(
            s => s.Change("hosts", b => b.With("loadBalancingScheme", "INTERNAL_MANAGED")),
            "loadBalancingScheme must be EXTERNAL_MANAGED, got INTERNAL_MANAGED.")
        .Rejects(s => s.Change("hosts", b => b.With("portName", "wet")), "portName must be a port of group, got wet.")
        .Rejects(
            s => s.Change("health", h => h.With("httpHealthCheck.portSpecification", "USE_FIXED_PORT")),
            "httpHealthCheck.portSpecification must be USE_SERVING_PORT, got USE_FIXED_PORT.")
        .Rejects(s => s.Change("https", p => p.With("tlsEarlyData", "PERMISSIVE")), "tlsEarlyData must be DISABLED, got PERMISSIVE.")
        .Rejects(
            s => s.Change("https", p => p.Without("certificateMap")),
            "certificateMap must be set, got nothing, or sslCertificates must be set, got nothing.")
        .Rejects(s => s.With(new ResourceInputs("gcp:compute/uRLMap:URLMap", "lost")), "The URL map must be a proxy's, got none.")
        .Rejects(
            s => s.With(new ResourceInputs("gcp:compute/backendService:BackendService", "lost")),
            "The backend service must be a URL map's, got none.")
        .MissingResource("rule", Nothing)
        .Missing("rule", "portRange", Nothing)
        .Null("rule", "portRange", Nothing)
        .Unknown("rule", "portRange")
        .Secret("rule", "portRange", "8443", Nothing);
}
