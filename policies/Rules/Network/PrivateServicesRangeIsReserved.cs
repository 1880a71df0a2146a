namespace Groundwork.Policies.Rules.Network;

/// <summary>The range of private services is reserved for them, and large enough.</summary>
public sealed class PrivateServicesRangeIsReserved : ResourceRule
{
    internal const string Type = "gcp:compute/globalAddress:GlobalAddress";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-private-services",
        AppliesTo = Type,
        Severity = Severity.Medium,
        Summary = "Cloud SQL takes its addresses from it; one that is too small makes no replica any more.",
        Remediation = "Set purpose, addressType and prefixLength 16 to 24, or use Infra.Gcp.Network.PrivateNetwork.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Guard> Guards(ResourceInputs range)
    {
        yield return OnlyWhen(
            range.Require("addressType").EqualTo("INTERNAL").Or(range.Require("purpose").Present()),
            "An address of the internet is no range.");
    }

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs range)
    {
        yield return range.Require("purpose").EqualTo("VPC_PEERING");
        yield return range.Require("addressType").EqualTo("INTERNAL");
        yield return range.Require("network").Present();
        yield return range.Require("address").Present();
        yield return range.Require("prefixLength").AtLeast(16);
        yield return range.Require("prefixLength").AtMost(24);
    }
}
