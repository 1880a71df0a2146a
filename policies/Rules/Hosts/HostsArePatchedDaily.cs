using Groundwork.Policies.Rules.Secrets;

namespace Groundwork.Policies.Rules.Hosts;

/// <summary>Hosts are patched every day, a zone at a time.</summary>
public sealed class HostsArePatchedDaily : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-host-patched",
        AppliesTo = "gcp:osconfig/patchDeployment:PatchDeployment",
        Severity = Severity.High,
        Summary = "A hole that is known is used within days.",
        Remediation = "Use Infra.Gcp.Hosts.ServiceFleet.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs patches)
    {
        yield return patches.Require("recurringSchedule.timeOfDay").Present();
        yield return patches.Require("recurringSchedule.timeZone.id").OneOf("Etc/UTC", "UTC");
        yield return patches.Require("recurringSchedule.weekly").Absent();
        yield return patches.Require("recurringSchedule.monthly").Absent();
        yield return patches.Require("patchConfig.apt.type").EqualTo("DIST");
        yield return patches.Require("patchConfig.migInstancesAllowed").True();
        yield return patches.Require("patchConfig.rebootConfig").DefaultingTo("DEFAULT").OneOf("DEFAULT", "ALWAYS");
        yield return patches.Require("rollout.mode").EqualTo("ZONE_BY_ZONE");
        yield return patches.Require("rollout.disruptionBudget.fixed").EqualTo(1);
        yield return patches.Require("duration").Text(static text => Periods.Seconds(text) is >= 3600 and <= 86400, "be 3600s to 86400s");
        yield return patches.Each("instanceFilter.groupLabels").AtLeast(1, "pick hosts by label");
        yield return patches.Each("instanceFilter.zones").AtLeast(3, "name three zones at least");
    }
}
