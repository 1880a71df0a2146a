using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostsAreJudgedPatientlyTests : StackRuleTests<HostsAreJudgedPatiently>
{
    static readonly ResourceInputs Check = new ResourceInputs("gcp:compute/healthCheck:HealthCheck", "check")
        .With("checkIntervalSec", 15)
        .With("unhealthyThreshold", 8)
        .With("httpHealthCheck.port", 8080);

    static readonly ResourceInputs Group = new ResourceInputs("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", "hosts")
        .With("autoHealingPolicies.healthCheck", Check.Output("id"))
        .With("namedPorts[0].port", 8080);

    const string Hasty = "checkIntervalSec times unhealthyThreshold must be at least 90 seconds, got";

    protected override StackCases Cases => new StackCases(new StackView(Check, Group))
        .Rejects(s => s.Change("check", r => r.With("checkIntervalSec", 5)), $"{Hasty} 5 times 8.")
        .Rejects(
            s => s.Change("check", r => r.With("httpHealthCheck.port", 80)),
            "namedPorts must have the port of check (80), got [{port: 8080}].")
        .Rejects(s => s.Change("check", r => r.With("unhealthyThreshold", 2)), $"{Hasty} 15 times 2.")
        .Missing("hosts", "namedPorts", "namedPorts must have the port of check (8080), got nothing.")
        .Null("hosts", "namedPorts", "namedPorts must have the port of check (8080), got nothing.")
        .Unknown("check", "checkIntervalSec")
        .Unknown("check", "httpHealthCheck.port")
        .Unknown("hosts", "namedPorts")
        .Secret("check", "httpHealthCheck.port", 80, "namedPorts must have the port of check ([secret]), got [{port: 8080}].");
}
