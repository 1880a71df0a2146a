using System.Text.RegularExpressions;

namespace Groundwork.Policies.Rules.Hosts;

/// <summary>A group of hosts heals, spreads over zones, and replaces a host before it takes it away.</summary>
public sealed partial class HostsHealThemselves : ResourceRule
{
    /// <summary>Seconds at least until a new host is judged; one that is judged while it starts never starts.</summary>
    public static readonly Setting<int> Delay = new(
        "initialDelaySeconds",
        "Seconds at least until a new host is judged; one that is judged while it starts never starts.",
        240);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-host-group-heals",
        AppliesTo = "gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager",
        Severity = Severity.High,
        Summary = "A host that hangs at night trades nothing until somebody wakes up.",
        Remediation = "Set autoHealingPolicies, three zones and maxUnavailableFixed 0, or use Infra.Gcp.Hosts.ServiceFleet.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Delay],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs group)
    {
        yield return group.Require("autoHealingPolicies.healthCheck").Present();
        yield return group.Require("autoHealingPolicies.initialDelaySec").AtLeast(Get(Delay, group));
        yield return group.Each("distributionPolicyZones").AtLeast(3, "name three zones at least");
        yield return group.Each("distributionPolicyZones").All(static zone => zone.Matches(Zone(), "be a zone"));
        foreach (var (path, wanted) in Settled)
        {
            yield return group.Require(path).EqualTo(wanted);
        }

        yield return group.Each("namedPorts").All(static port => port.Require("port").AtLeast(8000));
        yield return group.Require("updatePolicy.maxUnavailableFixed").EqualTo(0);
        yield return group.Require("updatePolicy.maxSurgeFixed").AtLeast(3);
    }

    static readonly (string Path, string Value)[] Settled =
    [
        ("distributionPolicyTargetShape", "EVEN"), ("instanceLifecyclePolicy.defaultActionOnFailure", "REPAIR"),
        ("instanceLifecyclePolicy.forceUpdateOnRepair", "YES"),
        ("updatePolicy.type", "PROACTIVE"), ("updatePolicy.minimalAction", "REPLACE"),
        ("updatePolicy.mostDisruptiveAllowedAction", "REPLACE"),
        ("updatePolicy.replacementMethod", "SUBSTITUTE"), ("updatePolicy.instanceRedistributionType", "PROACTIVE"),
    ];

    [GeneratedRegex("^[a-z]+-[a-z]+[1-9][0-9]?-[a-f]$")]
    private static partial Regex Zone();
}
