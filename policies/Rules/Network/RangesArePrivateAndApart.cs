namespace Groundwork.Policies.Rules.Network;

/// <summary>The ranges of subnetworks and private services are private and do not overlap.</summary>
public sealed class RangesArePrivateAndApart : StackRule
{
    const int ShortestPrefix = 16;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-network-ranges",
        AppliesTo = ["gcp:compute/subnetwork:Subnetwork", "gcp:compute/globalAddress:GlobalAddress"],
        Severity = Severity.High,
        Summary = "A range that is somebody else's, or twice ours, sends traffic to the wrong side.",
        Remediation = "Take the ranges from an AddressPlan.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        Ranges(stack).SelectMany((one, i) => Ranges(stack).Take(i).Select(other => Apart(one, other)).Prepend(IsPrivate(one)))
            .Concat(stack.OfType(Subnets.Type).Select(static subnet => subnet.Require("stackType").EqualTo("IPV4_ONLY")));

    static IEnumerable<(Property Where, AddressRange? Range)> Ranges(StackView stack) =>
        stack.OfType(Subnets.Type).Select(static subnet => subnet.At("ipCidrRange")).Select(static p => (p, Parse(p.AsText())))
            .Concat(stack.OfType(PrivateServicesRangeIsReserved.Type)
                .Where(static a => a.At("purpose").AsText() == "VPC_PEERING")
                .Select(static a => (a.At("prefixLength").IsUnknown ? a.At("prefixLength") : a.At("address"), Parse($"{a.At("address").AsText()}/{a.At("prefixLength").AsNumber()}"))));

    static Verdict IsPrivate((Property Where, AddressRange? Range) one) =>
        one.Where.IsUnknown ? one.Where.Undetermined()
        : one.Range is { } range && PrivateRanges.Contain(range) && range.PrefixLength >= ShortestPrefix ? Verdict.Passed
        : one.Where.Must($"be a private range, /{ShortestPrefix} or narrower");

    static Verdict Apart((Property Where, AddressRange? Range) one, (Property Where, AddressRange? Range) other) =>
        one.Range is { } a && other.Range is { } b && a.First <= b.Last && b.First <= a.Last
            ? one.Where.Violation($"{one.Where.Label} must not overlap the range of {other.Where.Owner.Name} ({other.Where.Shown}), got {one.Where.Shown}.")
            : Verdict.Passed;

    static AddressRange? Parse(string? text) => text is not null && AddressRange.TryParse(text, out var range) ? range : null;
}
