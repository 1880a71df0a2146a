using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostsScaleTests : ResourceRuleTests<HostsScale>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/regionAutoscaler:RegionAutoscaler", "it")
        .With("autoscalingPolicy.maxReplicas", 10)
        .With("autoscalingPolicy.minReplicas", 2)
        .With("autoscalingPolicy.mode", "ON")
        .With("autoscalingPolicy.cpuUtilization.target", 0.6)
        .With("autoscalingPolicy.scaleInControl.timeWindowSec", 600)
        .With("autoscalingPolicy.scaleInControl.maxScaledInReplicas.fixed", 1)
        .With("autoscalingPolicy.cooldownPeriod", 120);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(r => r.With("autoscalingPolicy.maxReplicas", 1), "autoscalingPolicy.maxReplicas must be at least 2, got 1.")
        .MissingOrNull("autoscalingPolicy.maxReplicas", "autoscalingPolicy.maxReplicas must be at least 2, got nothing.")
        .Rejects(r => r.With("autoscalingPolicy.minReplicas", 0), "autoscalingPolicy.minReplicas must be at least 1, got 0.")
        .MissingOrNull("autoscalingPolicy.minReplicas", "autoscalingPolicy.minReplicas must be at least 1, got nothing.")
        .Rejects(r => r.With("autoscalingPolicy.mode", "ONLY_UP"), "autoscalingPolicy.mode must be one of ON, OFF, got ONLY_UP.")
        .MissingOrNull("autoscalingPolicy.mode", "autoscalingPolicy.mode must be one of ON, OFF, got nothing.")
        .Rejects(
            r => r.With("autoscalingPolicy.scaleInControl.timeWindowSec", 60),
            "autoscalingPolicy.scaleInControl.timeWindowSec must be at least 600, got 60.")
        .MissingOrNull(
            "autoscalingPolicy.scaleInControl.timeWindowSec",
            "autoscalingPolicy.scaleInControl.timeWindowSec must be at least 600, got nothing.")
        .Rejects(
            r => r.With("autoscalingPolicy.scaleInControl.maxScaledInReplicas.fixed", 5),
            "autoscalingPolicy.scaleInControl.maxScaledInReplicas.fixed must be 1, got 5.")
        .MissingOrNull(
            "autoscalingPolicy.scaleInControl.maxScaledInReplicas.fixed",
            "autoscalingPolicy.scaleInControl.maxScaledInReplicas.fixed must be 1, got nothing.")
        .Rejects(r => r.With("autoscalingPolicy.cooldownPeriod", 10), "autoscalingPolicy.cooldownPeriod must be at least 90, got 10.")
        .MissingOrNull("autoscalingPolicy.cooldownPeriod", "autoscalingPolicy.cooldownPeriod must be at least 90, got nothing.")
        .Rejects(
            r => r.With("autoscalingPolicy.cpuUtilization.target", 0.95),
            "autoscalingPolicy.cpuUtilization.target must be at most 0.8, got 0.95.")
        .Rejects(
            r => r.With("autoscalingPolicy.cpuUtilization.target", 0.1),
            "autoscalingPolicy.cpuUtilization.target must be at least 0.4, got 0.1.")
        .Unknown("autoscalingPolicy.maxReplicas")
        .Secret("autoscalingPolicy.maxReplicas", 1, "autoscalingPolicy.maxReplicas must be at least 2, got [secret].");
}
