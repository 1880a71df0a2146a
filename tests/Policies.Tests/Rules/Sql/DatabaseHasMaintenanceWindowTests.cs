using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseHasMaintenanceWindowTests : ResourceRuleTests<DatabaseHasMaintenanceWindow>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("settings.maintenanceWindow.day", 7)
        .With("settings.maintenanceWindow.hour", 2)
        .With("settings.maintenanceWindow.updateTrack", "stable");

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("the track left to the cloud", d => d.Without("settings.maintenanceWindow.updateTrack"))
        .Rejects(
            d => d.With("settings.maintenanceWindow.updateTrack", "canary"),
            "settings.maintenanceWindow.updateTrack must not be canary, got canary.")
        .Missing(
            "settings.maintenanceWindow",
            "settings.maintenanceWindow.day must be set, got nothing.",
            "settings.maintenanceWindow.hour must be set, got nothing.")
        .MissingOrNull("settings.maintenanceWindow.day", "settings.maintenanceWindow.day must be set, got nothing.")
        .Unknown("settings.maintenanceWindow.updateTrack")
        .Unknown("settings.maintenanceWindow.day", Outcome.Passed)
        .Secret(
            "settings.maintenanceWindow.updateTrack",
            "canary",
            "settings.maintenanceWindow.updateTrack must not be canary, got [secret].")
        .NotApplicable(d => d.With("masterInstanceName", "trading-primary"), "A read replica takes this from its primary.");
}
