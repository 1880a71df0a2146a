namespace Groundwork.Policies.Rules.Network;

/// <summary>A reserved address of outgoing connections can be seen from outside, and is protected.</summary>
public sealed class EgressAddressesAreKept : ResourceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-address-kept",
        AppliesTo = "gcp:compute/address:Address",
        Severity = Severity.High,
        Summary = "An address that is let go can't be had back, and exchanges list it.",
        Remediation = "Set addressType EXTERNAL and Protect = true, or use Infra.Gcp.Network.EgressGateway.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs address)
    {
        yield return OnlyWhen(
            address.Require("addressType").DefaultingTo("EXTERNAL").EqualTo("EXTERNAL"),
            "An internal address is listed nowhere.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs address)
    {
        yield return Verdict.That(address.Options.Protect, address, "The address must be protected (the option protect).");
    }
}
