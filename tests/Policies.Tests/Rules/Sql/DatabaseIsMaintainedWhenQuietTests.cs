using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsMaintainedWhenQuietTests : ResourceRuleTests<DatabaseIsMaintainedWhenQuiet>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "it")
        .With("settings.maintenanceWindow.updateTrack", "stable")
        .With("settings.maintenanceWindow.day", 7)
        .With("settings.denyMaintenancePeriod.time", "00:00:00");

    protected override RuleCases Cases => new RuleCases(Good)
        .Rejects(
            r => r.With("settings.maintenanceWindow.updateTrack", "canary"),
            "settings.maintenanceWindow.updateTrack must be one of stable, week5, got canary.")
        .MissingOrNull(
            "settings.maintenanceWindow.updateTrack",
            "settings.maintenanceWindow.updateTrack must be one of stable, week5, got nothing.")
        .Rejects(r => r.With("settings.maintenanceWindow.day", 3), "settings.maintenanceWindow.day must be at least 6, got 3.")
        .MissingOrNull("settings.maintenanceWindow.day", "settings.maintenanceWindow.day must be at least 6, got nothing.")
        .Rejects(
            r => r.With("settings.denyMaintenancePeriod.time", "12:00:00"),
            "settings.denyMaintenancePeriod.time must be 00:00:00, got 12:00:00.")
        .MissingOrNull("settings.denyMaintenancePeriod.time", "settings.denyMaintenancePeriod.time must be 00:00:00, got nothing.")
        .Missing(
            "settings.denyMaintenancePeriod",
            "settings.denyMaintenancePeriod must be set, got nothing.",
            "settings.denyMaintenancePeriod.time must be 00:00:00, got nothing.")
        .Unknown("settings.maintenanceWindow.updateTrack")
        .Secret(
            "settings.maintenanceWindow.updateTrack",
            "canary",
            "settings.maintenanceWindow.updateTrack must be one of stable, week5, got [secret].")
        .NotApplicable(r => r.With("masterInstanceName", "primary"), "A read replica takes this from its primary.");
}
