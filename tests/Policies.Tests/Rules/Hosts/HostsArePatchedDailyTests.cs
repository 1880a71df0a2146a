using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostsArePatchedDailyTests : ResourceRuleTests<HostsArePatchedDaily>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:osconfig/patchDeployment:PatchDeployment", "it")
        .With("recurringSchedule.timeOfDay.hours", 5)
        .With("recurringSchedule.timeZone.id", "Etc/UTC")
        .With("patchConfig.apt.type", "DIST")
        .With("patchConfig.migInstancesAllowed", true)
        .With("rollout.mode", "ZONE_BY_ZONE")
        .With("rollout.disruptionBudget.fixed", 1)
        .With("duration", "7200s")
        .With("instanceFilter.groupLabels[0].labels.app", "trading-bot")
        .With("instanceFilter.zones", ["us-central1-a", "us-central1-b", "us-central1-c"]);

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("recurringSchedule.timeZone.id", "Europe/Berlin"),
            "recurringSchedule.timeZone.id must be one of Etc/UTC, UTC, got Europe/Berlin.")
        .MissingOrNull("recurringSchedule.timeZone.id", "recurringSchedule.timeZone.id must be one of Etc/UTC, UTC, got nothing.")
        .Rejects(r => r.With("patchConfig.apt.type", "UPGRADE"), "patchConfig.apt.type must be DIST, got UPGRADE.")
        .MissingOrNull("patchConfig.apt.type", "patchConfig.apt.type must be DIST, got nothing.")
        .Rejects(r => r.With("patchConfig.migInstancesAllowed", false), "patchConfig.migInstancesAllowed must be true, got false.")
        .MissingOrNull("patchConfig.migInstancesAllowed", "patchConfig.migInstancesAllowed must be true, got nothing.")
        .Rejects(r => r.With("rollout.mode", "CONCURRENT_ZONES"), "rollout.mode must be ZONE_BY_ZONE, got CONCURRENT_ZONES.")
        .MissingOrNull("rollout.mode", "rollout.mode must be ZONE_BY_ZONE, got nothing.")
        .Rejects(r => r.With("rollout.disruptionBudget.fixed", 5), "rollout.disruptionBudget.fixed must be 1, got 5.")
        .MissingOrNull("rollout.disruptionBudget.fixed", "rollout.disruptionBudget.fixed must be 1, got nothing.")
        .Rejects(r => r.With("duration", "60s"), "duration must be 3600s to 86400s, got 60s.")
        .MissingOrNull("duration", "duration must be 3600s to 86400s, got nothing.")
        .MissingOrNull("recurringSchedule.timeOfDay", "recurringSchedule.timeOfDay must be set, got nothing.")
        .MissingOrNull("instanceFilter.groupLabels", "instanceFilter.groupLabels must pick hosts by label, got nothing.")
        .Rejects(
            r => r.With("recurringSchedule.weekly.dayOfWeek", "SUNDAY"),
            "recurringSchedule.weekly must not be set, got {dayOfWeek: SUNDAY}.")
        .Rejects(r => r.With("recurringSchedule.monthly.monthDay", 1), "recurringSchedule.monthly must not be set, got {monthDay: 1}.")
        .Rejects(r => r.With("patchConfig.rebootConfig", "NEVER"), "patchConfig.rebootConfig must be one of DEFAULT, ALWAYS, got NEVER.")
        .Rejects(
            r => r.With("instanceFilter.zones", ["us-central1-a"]),
            "instanceFilter.zones must name three zones at least, got [us-central1-a].")
        .Unknown("recurringSchedule.timeZone.id")
        .Secret(
            "recurringSchedule.timeZone.id",
            "Europe/Berlin",
            "recurringSchedule.timeZone.id must be one of Etc/UTC, UTC, got [secret].");
}
