using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseHasNoPublicAddressTests : ResourceRuleTests<DatabaseHasNoPublicAddress>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("settings.ipConfiguration.ipv4Enabled", false);

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("a replica without one", d => d.With("masterInstanceName", "trading-primary"))
        .Rejects(d => d.With("settings.ipConfiguration.ipv4Enabled", true), "settings.ipConfiguration.ipv4Enabled must be false, got true.")
        .Rejects(
            d => d.With("masterInstanceName", "trading-primary").With("settings.ipConfiguration.ipv4Enabled", true),
            "settings.ipConfiguration.ipv4Enabled must be false, got true.")
        .Missing("settings", "settings.ipConfiguration.ipv4Enabled must be false, got nothing (the default is true).")
        .MissingOrNull(
            "settings.ipConfiguration.ipv4Enabled",
            "settings.ipConfiguration.ipv4Enabled must be false, got nothing (the default is true).")
        .Unknown("settings.ipConfiguration.ipv4Enabled")
        .Secret("settings.ipConfiguration.ipv4Enabled", true, "settings.ipConfiguration.ipv4Enabled must be false, got [secret].");
}
