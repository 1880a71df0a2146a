namespace Groundwork.Policies.Rules.Network;

/// <summary>Connections go out by reserved addresses, for listed subnetworks.</summary>
public sealed class NatUsesReservedAddresses : ResourceRule
{
    /// <summary>Reserved addresses at least.</summary>
    public static readonly Setting<int> Addresses = new Setting<int>("addresses", "Reserved addresses at least.", 1)
        .In(StackEnvironment.Prod, 2);

    /// <summary>Ports that each host has at least; too few drop connections.</summary>
    public static readonly Setting<int> Ports = new Setting<int>(
        "minPortsPerVm",
        "Ports that each host has at least; too few drop connections.",
        64).In(StackEnvironment.Prod, 2048);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-nat-reserved-addresses",
        AppliesTo = "gcp:compute/routerNat:RouterNat",
        Severity = Severity.High,
        Summary = "Exchanges know us by these addresses: another one is refused, and one that is let go is somebody else's.",
        Remediation = "Set natIpAllocateOption to MANUAL_ONLY with two addresses, or use Infra.Gcp.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Addresses, Ports],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs nat)
    {
        yield return nat.Require("natIpAllocateOption").EqualTo("MANUAL_ONLY");
        yield return nat.Each("natIps").AtLeast(Get(Addresses, nat), $"name {Get(Addresses, nat)} addresses at least");
        yield return nat.Require("sourceSubnetworkIpRangesToNat").EqualTo("LIST_OF_SUBNETWORKS");
        yield return nat.Each("subnetworks").AtLeast(1, "name a subnetwork");
        yield return nat.Each("subnetworks").All(
            static subnet => subnet.Each("sourceIpRangesToNats").Any(static range => range.EqualTo("ALL_IP_RANGES"), "have ALL_IP_RANGES"));
        yield return nat.Require("enableEndpointIndependentMapping").False();
        yield return nat.Require("minPortsPerVm").AtLeast(Get(Ports, nat));
        yield return nat.Require("maxPortsPerVm").AtLeast(4 * Get(Ports, nat));
        yield return nat.Require("enableDynamicPortAllocation").True();
    }
}
