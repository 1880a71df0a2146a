using Groundwork.Policies.Rules.Hosts;

namespace Groundwork.Policies.Tests.Rules.Hosts;

public sealed class HostHasNoPublicAddressTests : ResourceRuleTests<HostHasNoPublicAddress>
{
    static readonly ResourceInputs Host = new ResourceInputs("gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts")
        .With("networkInterfaces[0].subnetwork", "hosts");

    protected override RuleCases Cases => new RuleCases(Host)
        .Accepts("an empty list", h => h.With("networkInterfaces[0].accessConfigs", Array.Empty<string>()))
        .Rejects(
            h => h.With("networkInterfaces[0].accessConfigs[0].networkTier", "PREMIUM"),
            "networkInterfaces[0].accessConfigs must not be set, got [{networkTier: PREMIUM}].")
        .Rejects(
            h => h.With("networkInterfaces[0].accessConfigs[0]", Groundwork.Plan.Values.MapValue.Empty),
            "networkInterfaces[0].accessConfigs must not be set, got [{}].")
        .Rejects(
            h => h.With("networkInterfaces[0].ipv6AccessConfigs[0].networkTier", "PREMIUM"),
            "networkInterfaces[0].ipv6AccessConfigs must not be set, got [{networkTier: PREMIUM}].")
        .MissingOrNull("networkInterfaces")
        .Unknown("networkInterfaces")
        .Unknown("networkInterfaces[0].accessConfigs")
        .Secret(
            "networkInterfaces[0].accessConfigs",
            new Groundwork.Plan.Values.ListValue([Groundwork.Plan.Values.MapValue.Empty]),
            "networkInterfaces[0].accessConfigs must not be set, got [secret].");
}
