namespace Groundwork.Policies.Rules.Network;

/// <summary>NAT goes out by external addresses of the premium tier.</summary>
public sealed class NatAddressesAreExternal : StackRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-nat-address-external",
        AppliesTo = "gcp:compute/routerNat:RouterNat",
        Severity = Severity.Medium,
        Summary = "An internal address leads nowhere.",
        Remediation = "Take the addresses of Infra.Gcp.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from nat in stack.OfType("gcp:compute/routerNat:RouterNat")
        from address in stack.Targets(nat, "natIps").OfType("gcp:compute/address:Address")
        from verdict in (Verdict[])
        [
            address.Require("addressType").DefaultingTo("EXTERNAL").EqualTo("EXTERNAL"),
            address.Require("networkTier").DefaultingTo("PREMIUM").EqualTo("PREMIUM"),
        ]
        select verdict;
}
