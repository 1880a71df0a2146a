namespace Groundwork.Policies.Rules.Hosts;

/// <summary>A fleet may grow by load, and shrinks slowly.</summary>
public sealed class HostsScale : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-host-scales",
        AppliesTo = "gcp:compute/regionAutoscaler:RegionAutoscaler",
        Severity = Severity.Medium,
        Summary = "A fleet that can't grow stops when markets move; one that shrinks at once flaps.",
        Remediation = "Set maxReplicas, cpuUtilization and scaleInControl, or use Infra.Gcp.Hosts.ServiceFleet.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs scaler)
    {
        yield return scaler.Require("autoscalingPolicy.maxReplicas").AtLeast(2);
        yield return scaler.Require("autoscalingPolicy.minReplicas").AtLeast(1);
        yield return scaler.Require("autoscalingPolicy.mode").OneOf("ON", "OFF");
        yield return scaler.Require("autoscalingPolicy.cpuUtilization.target").AtMost(0.8);
        yield return scaler.Require("autoscalingPolicy.cpuUtilization.target").AtLeast(0.4);
        yield return scaler.Require("autoscalingPolicy.scaleInControl.timeWindowSec").AtLeast(600);
        yield return scaler.Require("autoscalingPolicy.scaleInControl.maxScaledInReplicas.fixed").EqualTo(1);
        yield return scaler.Require("autoscalingPolicy.cooldownPeriod").AtLeast(90);
    }
}
