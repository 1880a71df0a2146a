using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostsHealThemselvesTests : ResourceRuleTests<HostsHealThemselves>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", "it")
        .With("autoHealingPolicies.healthCheck", "check")
        .With("autoHealingPolicies.initialDelaySec", 300)
        .With("distributionPolicyZones", ["us-central1-a", "us-central1-b", "us-central1-c"])
        .With("namedPorts[0].port", 8080)
        .With("updatePolicy.maxUnavailableFixed", 0)
        .With("updatePolicy.maxSurgeFixed", 3)
        .With("distributionPolicyTargetShape", "EVEN")
        .With("instanceLifecyclePolicy.defaultActionOnFailure", "REPAIR")
        .With("instanceLifecyclePolicy.forceUpdateOnRepair", "YES")
        .With("updatePolicy.type", "PROACTIVE")
        .With("updatePolicy.minimalAction", "REPLACE")
        .With("updatePolicy.mostDisruptiveAllowedAction", "REPLACE")
        .With("updatePolicy.replacementMethod", "SUBSTITUTE")
        .With("updatePolicy.instanceRedistributionType", "PROACTIVE");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("autoHealingPolicies.initialDelaySec", 30),
            "autoHealingPolicies.initialDelaySec must be at least 240, got 30.")
        .MissingOrNull("autoHealingPolicies.initialDelaySec", "autoHealingPolicies.initialDelaySec must be at least 240, got nothing.")
        .MissingOrNull("autoHealingPolicies.healthCheck", "autoHealingPolicies.healthCheck must be set, got nothing.")
        .Rejects(r => r.With("updatePolicy.maxUnavailableFixed", 1), "updatePolicy.maxUnavailableFixed must be 0, got 1.")
        .MissingOrNull("updatePolicy.maxUnavailableFixed", "updatePolicy.maxUnavailableFixed must be 0, got nothing.")
        .Rejects(r => r.With("updatePolicy.maxSurgeFixed", 1), "updatePolicy.maxSurgeFixed must be at least 3, got 1.")
        .MissingOrNull("updatePolicy.maxSurgeFixed", "updatePolicy.maxSurgeFixed must be at least 3, got nothing.")
        .Rejects(r => r.With("namedPorts[0].port", 22), "namedPorts[0].port must be at least 8000, got 22.")
        .MissingOrNull("namedPorts[0].port", "namedPorts[0].port must be at least 8000, got nothing.")
        .Rejects(r => r.With("distributionPolicyTargetShape", "ANY"), "distributionPolicyTargetShape must be EVEN, got ANY.")
        .MissingOrNull("distributionPolicyTargetShape", "distributionPolicyTargetShape must be EVEN, got nothing.")
        .Rejects(
            r => r.With("instanceLifecyclePolicy.defaultActionOnFailure", "DO_NOTHING"),
            "instanceLifecyclePolicy.defaultActionOnFailure must be REPAIR, got DO_NOTHING.")
        .MissingOrNull(
            "instanceLifecyclePolicy.defaultActionOnFailure",
            "instanceLifecyclePolicy.defaultActionOnFailure must be REPAIR, got nothing.")
        .Rejects(
            r => r.With("instanceLifecyclePolicy.forceUpdateOnRepair", "NO"),
            "instanceLifecyclePolicy.forceUpdateOnRepair must be YES, got NO.")
        .MissingOrNull(
            "instanceLifecyclePolicy.forceUpdateOnRepair",
            "instanceLifecyclePolicy.forceUpdateOnRepair must be YES, got nothing.")
        .Rejects(r => r.With("updatePolicy.type", "OPPORTUNISTIC"), "updatePolicy.type must be PROACTIVE, got OPPORTUNISTIC.")
        .MissingOrNull("updatePolicy.type", "updatePolicy.type must be PROACTIVE, got nothing.")
        .Rejects(r => r.With("updatePolicy.minimalAction", "RESTART"), "updatePolicy.minimalAction must be REPLACE, got RESTART.")
        .MissingOrNull("updatePolicy.minimalAction", "updatePolicy.minimalAction must be REPLACE, got nothing.")
        .Rejects(
            r => r.With("updatePolicy.mostDisruptiveAllowedAction", "NONE"),
            "updatePolicy.mostDisruptiveAllowedAction must be REPLACE, got NONE.")
        .MissingOrNull("updatePolicy.mostDisruptiveAllowedAction", "updatePolicy.mostDisruptiveAllowedAction must be REPLACE, got nothing.")
        .Rejects(
            r => r.With("updatePolicy.replacementMethod", "RECREATE"),
            "updatePolicy.replacementMethod must be SUBSTITUTE, got RECREATE.")
        .MissingOrNull("updatePolicy.replacementMethod", "updatePolicy.replacementMethod must be SUBSTITUTE, got nothing.")
        .Rejects(
            r => r.With("updatePolicy.instanceRedistributionType", "NONE"),
            "updatePolicy.instanceRedistributionType must be PROACTIVE, got NONE.")
        .MissingOrNull("updatePolicy.instanceRedistributionType", "updatePolicy.instanceRedistributionType must be PROACTIVE, got nothing.")
        .Rejects(
            r => r.With("distributionPolicyZones", ["us-central1-a"]),
            "distributionPolicyZones must name three zones at least, got [us-central1-a].")
        .Rejects(r => r.With("distributionPolicyZones[2]", "us-central1"), "distributionPolicyZones[2] must be a zone, got us-central1.")
        .Unknown("autoHealingPolicies.initialDelaySec")
        .Secret("autoHealingPolicies.initialDelaySec", 30, "autoHealingPolicies.initialDelaySec must be at least 240, got [secret].");
}
