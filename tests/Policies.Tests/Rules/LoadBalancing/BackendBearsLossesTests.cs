using Groundwork.Policies.Rules.LoadBalancing;

namespace Groundwork.Policies.Tests.Rules.LoadBalancing;

public sealed class BackendBearsLossesTests : ResourceRuleTests<BackendBearsLosses>
{
    static readonly ResourceInputs Backend = new ResourceInputs("gcp:compute/backendService:BackendService", "web")
        .With("loadBalancingScheme", "EXTERNAL_MANAGED")
        .With("protocol", "HTTP")
        .With("portName", "web")
        .With("healthChecks", "health")
        .With("backends[0].group", "central")
        .With("backends[0].capacityScaler", 1)
        .With("backends[0].maxUtilization", 0.8)
        .With("backends[1].group", "east")
        .With("backends[1].capacityScaler", 0)
        .With("outlierDetection.consecutiveErrors", 5)
        .With("outlierDetection.enforcingConsecutiveErrors", 100)
        .With("outlierDetection.interval.seconds", 10)
        .With("outlierDetection.baseEjectionTime.seconds", 30)
        .With("outlierDetection.maxEjectionPercent", 50);

    protected override RuleCases Cases => new RuleCases(Backend)
        .Accepts("the other region active", b => b.With("backends[0].capacityScaler", 0).With("backends[1].capacityScaler", 1))
        .Rejects(b => b.With("loadBalancingScheme", "EXTERNAL"), "loadBalancingScheme must be EXTERNAL_MANAGED, got EXTERNAL.")
        .Rejects(b => b.With("outlierDetection.consecutiveErrors", 50), "outlierDetection.consecutiveErrors must be 3 to 10, got 50.")
        .Rejects(b => b.With("connectionDrainingTimeoutSec", 0), "connectionDrainingTimeoutSec must be at least 60, got 0.")
        .Rejects(b => b.With("sessionAffinity", "CLIENT_IP"), "sessionAffinity must be NONE, got CLIENT_IP.")
        .Rejects(b => b.With("backends[1].balancingMode", "CONNECTION"), "backends[1].balancingMode must be UTILIZATION, got CONNECTION.")
        .Rejects(b => b.With("backends[0].maxUtilization", 0.1), "backends[0].maxUtilization must be at least 0.5, got 0.1.")
        .MissingOrNull("healthChecks", "healthChecks must be set, got nothing.")
        .Unknown("outlierDetection.consecutiveErrors")
        .Secret("outlierDetection.consecutiveErrors", 50, "outlierDetection.consecutiveErrors must be 3 to 10, got [secret].")
        .NotApplicable(b => b.With("loadBalancingScheme", "INTERNAL_MANAGED"), "The backend isn't reached from the internet.");

    [Fact]
    public void Refuses_hosts_in_one_region_alone()
    {
        var result = new BackendBearsLosses()
            .Evaluate(Backend.Without("backends").With("backends[0].group", "central").With("backends[0].capacityScaler", 1));

        Assert.StartsWith(
            "backends must have hosts in two regions, got ",
            Assert.Single(result.Violations).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_capacity_in_no_region()
    {
        var result = new BackendBearsLosses().Evaluate(Backend.With("backends[0].capacityScaler", 0));

        Assert.StartsWith(
            "backends must have one with all its capacity, got ",
            Assert.Single(result.Violations).Message,
            StringComparison.Ordinal);
    }
}
