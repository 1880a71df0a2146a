using Groundwork.Policies.Rules.Sql;

namespace Groundwork.Policies.Tests.Rules.Sql;

public sealed class DatabaseAuthorizesNarrowNetworksTests : ResourceRuleTests<DatabaseAuthorizesNarrowNetworks>
{
    static readonly ResourceInputs Database = new ResourceInputs("gcp:sql/databaseInstance:DatabaseInstance", "trading")
        .With("settings.ipConfiguration.authorizedNetworks[0].value", "203.0.113.0/24");

    protected override RuleCases Cases => new RuleCases(Database)
        .Accepts("no network at all", d => d.With("settings.ipConfiguration.authorizedNetworks", Array.Empty<string>()))
        .Accepts("a single address", d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "203.0.113.7"))
        .Accepts("a network written as IPv6", d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "::ffff:203.0.113.0/120"))
        .Accepts("a wider one where that is configured", d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "10.0.0.0/8")
            .Configured(Rule.Id, DatabaseAuthorizesNarrowNetworks.ShortestPrefix, 8))
        .Rejects(
            d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "0.0.0.0/0"),
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got 0.0.0.0/0.")
        .Rejects(
            d => d.With("settings.ipConfiguration.authorizedNetworks[1].value", "::/0"),
            "settings.ipConfiguration.authorizedNetworks[1].value must be /16 or narrower, got ::/0.")
        .Rejects(
            d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "::ffff:0:0/96"),
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got ::ffff:0:0/96.")
        .Rejects(
            d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "::/64"),
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got ::/64.")
        .Rejects(
            d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "128.0.0.0/1"),
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got 128.0.0.0/1.")
        .Rejects(
            d => d.With("settings.ipConfiguration.authorizedNetworks[0].value", "anywhere"),
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got anywhere.")
        .Missing("settings.ipConfiguration.authorizedNetworks")
        .Null(
            "settings.ipConfiguration.authorizedNetworks[0].value",
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got nothing.")
        .Unknown("settings.ipConfiguration.authorizedNetworks")
        .Unknown("settings.ipConfiguration.authorizedNetworks[0].value")
        .Undetermined("an unknown list", d => d.With("settings", ResourceInputs.Unknown))
        .Secret(
            "settings.ipConfiguration.authorizedNetworks[0].value",
            "0.0.0.0/0",
            "settings.ipConfiguration.authorizedNetworks[0].value must be /16 or narrower, got [secret].");
}
