namespace Groundwork.Policies.Rules.Hosts;

/// <summary>The health check that replaces hosts asks a port of theirs, and waits out a deployment.</summary>
public sealed class HostsAreJudgedPatiently : StackRule
{
    /// <summary>Seconds at least until a host that does not answer is replaced.</summary>
    public static readonly Setting<int> Seconds = new("seconds", "Seconds at least until a host that does not answer is replaced.", 90);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-host-health-patient",
        AppliesTo = ["gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", "gcp:compute/healthCheck:HealthCheck"],
        Severity = Severity.Medium,
        Summary = "A check that is too quick turns every deployment into new hosts.",
        Remediation = "Use Infra.Gcp.Hosts.ServiceFleet.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Seconds],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from @group in stack.OfType("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager")
        from check in stack.Targets(@group, "autoHealingPolicies.healthCheck").OfType("gcp:compute/healthCheck:HealthCheck")
        from verdict in (Verdict[])[Waits(check, Get(Seconds, stack)), AsksAPort(check, @group)]
        select verdict;

    static Verdict Waits(ResourceInputs check, int least)
    {
        var (interval, failures) = (check.At("checkIntervalSec").DefaultingTo(5), check.At("unhealthyThreshold").DefaultingTo(2));
        return interval.IsUnknown ? interval.Undetermined()
            : failures.IsUnknown ? failures.Undetermined()
            : Verdict.That(
                interval.AsNumber() * failures.AsNumber() >= least,
                check,
                "checkIntervalSec times unhealthyThreshold must be at least "
                    + $"{least} seconds, got {interval.Shown} times {failures.Shown}.");
    }

    static Verdict AsksAPort(ResourceInputs check, ResourceInputs group)
    {
        var port = check.Require("httpHealthCheck.port");
        return port.IsUnknown ? port.Undetermined()
            : group.Each("namedPorts").Any(
                named => named.Require("port").Holds(value => value.Equals(port.Value), "be the same"),
                $"have the port of {check.Name} ({port.Shown})");
    }
}
