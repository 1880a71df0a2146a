using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseIsHighlyAvailableTests : ResourceRuleTests<DatabaseIsHighlyAvailable>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("settings.availabilityType", "REGIONAL");

    protected override RuleCases Cases => new RuleCases(Database)
        .Rejects(d => d.With("settings.availabilityType", "ZONAL"), "settings.availabilityType must be REGIONAL, got ZONAL.")
        .MissingOrNull("settings.availabilityType", "settings.availabilityType must be REGIONAL, got nothing (the default is ZONAL).")
        .Unknown("settings.availabilityType")
        .Secret("settings.availabilityType", "ZONAL", "settings.availabilityType must be REGIONAL, got [secret].")
        .NotApplicable(d => d.With("masterInstanceName", "trading-primary"), "A read replica takes this from its primary.");
}
