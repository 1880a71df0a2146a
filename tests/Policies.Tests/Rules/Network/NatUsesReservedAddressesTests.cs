using Groundwork.Policies.Rules.Network;

namespace Groundwork.Policies.Tests.Rules.Network;

public sealed class NatUsesReservedAddressesTests : ResourceRuleTests<NatUsesReservedAddresses>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:compute/routerNat:RouterNat", "it")
        .With("natIpAllocateOption", "MANUAL_ONLY")
        .With("natIps", ["one", "two"])
        .With("sourceSubnetworkIpRangesToNat", "LIST_OF_SUBNETWORKS")
        .With("subnetworks[0].sourceIpRangesToNats", ["ALL_IP_RANGES"])
        .With("enableEndpointIndependentMapping", false)
        .With("minPortsPerVm", 2048)
        .With("maxPortsPerVm", 32768)
        .With("enableDynamicPortAllocation", true);

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts("one address in development", r => r.With("natIps", ["one"]).With("minPortsPerVm", 64).In(StackEnvironment.Dev))
        .Rejects(r => r.With("natIpAllocateOption", "AUTO_ONLY"), "natIpAllocateOption must be MANUAL_ONLY, got AUTO_ONLY.")
        .MissingOrNull("natIpAllocateOption", "natIpAllocateOption must be MANUAL_ONLY, got nothing.")
        .Rejects(r => r.With("natIps", ["one"]), "natIps must name 2 addresses at least, got [one].")
        .MissingOrNull("natIps", "natIps must name 2 addresses at least, got nothing.")
        .Rejects(
            r => r.With("sourceSubnetworkIpRangesToNat", "ALL_SUBNETWORKS_ALL_IP_RANGES"),
            "sourceSubnetworkIpRangesToNat must be LIST_OF_SUBNETWORKS, got ALL_SUBNETWORKS_ALL_IP_RANGES.")
        .MissingOrNull("sourceSubnetworkIpRangesToNat", "sourceSubnetworkIpRangesToNat must be LIST_OF_SUBNETWORKS, got nothing.")
        .Rejects(r => r.With("enableEndpointIndependentMapping", true), "enableEndpointIndependentMapping must be false, got true.")
        .MissingOrNull("enableEndpointIndependentMapping", "enableEndpointIndependentMapping must be false, got nothing.")
        .Rejects(r => r.With("minPortsPerVm", 64), "minPortsPerVm must be at least 2048, got 64.")
        .MissingOrNull("minPortsPerVm", "minPortsPerVm must be at least 2048, got nothing.")
        .Rejects(r => r.With("maxPortsPerVm", 4096), "maxPortsPerVm must be at least 8192, got 4096.")
        .MissingOrNull("maxPortsPerVm", "maxPortsPerVm must be at least 8192, got nothing.")
        .Rejects(r => r.With("enableDynamicPortAllocation", false), "enableDynamicPortAllocation must be true, got false.")
        .MissingOrNull("enableDynamicPortAllocation", "enableDynamicPortAllocation must be true, got nothing.")
        .MissingOrNull("subnetworks", "subnetworks must name a subnetwork, got nothing.")
        .Rejects(
            r => r.With("subnetworks[0].sourceIpRangesToNats", ["PRIMARY_IP_RANGE"]),
            "subnetworks[0].sourceIpRangesToNats must have ALL_IP_RANGES, got [PRIMARY_IP_RANGE].")
        .MissingOrNull("subnetworks[0].sourceIpRangesToNats", "subnetworks[0].sourceIpRangesToNats must have ALL_IP_RANGES, got nothing.")
        .Unknown("natIpAllocateOption")
        .Secret("natIpAllocateOption", "AUTO_ONLY", "natIpAllocateOption must be MANUAL_ONLY, got [secret].");
}
