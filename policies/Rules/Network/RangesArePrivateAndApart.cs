namespace Groundwork.Policies.Rules.Network;

/// <summary>The ranges of subnetworks and private services are private and do not overlap.</summary>
public sealed class RangesArePrivateAndApart : StackRule
{
    const int ShortestPrefix = 16;

    // Of ranges that are all the same, each pair would be a finding.
    const int MostNamed = 10;

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
        Ranges(stack).Select(IsPrivate)
            .Concat(Overlaps([.. Ranges(stack)]))
            .Concat(stack.OfType(Subnets.Type).Select(static subnet => subnet.Require("stackType").EqualTo("IPV4_ONLY")));

    static IEnumerable<(Property Where, AddressRange? Range)> Ranges(StackView stack) =>
        stack.OfType(Subnets.Type).Select(static subnet => subnet.At("ipCidrRange")).Select(static p => (p, Parse(p.AsText())))
            .Concat(stack.OfType(PrivateServicesRangeIsReserved.Type)
                .Where(static a => a.At("purpose").AsText() == "VPC_PEERING")
                .Select(static a => (
                    a.At("prefixLength").IsUnknown ? a.At("prefixLength") : a.At("address"),
                    Parse($"{a.At("address").AsText()}/{a.At("prefixLength").AsNumber()}"))));

    static Verdict IsPrivate((Property Where, AddressRange? Range) one) =>
        one.Where.IsUnknown ? one.Where.Undetermined()
        : one.Range is { } range && PrivateRanges.Contain(range) && range.PrefixLength >= ShortestPrefix ? Verdict.Passed
        : one.Where.Must($"be a private range, /{ShortestPrefix} or narrower");

    // Of two ranges either one holds the other or they are apart: in the order of their beginnings,
    // those that hold the next one lie on a stack.
    static IEnumerable<Verdict> Overlaps((Property Where, AddressRange? Range)[] ranges)
    {
        var around = new Stack<int>();
        foreach (var next in Enumerable.Range(0, ranges.Length).Where(i => ranges[i].Range is not null)
            .OrderBy(i => ranges[i].Range!.Value.First).ThenByDescending(i => ranges[i].Range!.Value.Last))
        {
            while (around.TryPeek(out var last) && ranges[last].Range!.Value.Last < ranges[next].Range!.Value.First)
            {
                _ = around.Pop();
            }

            foreach (var other in around.Take(MostNamed))
            {
                yield return Overlap(ranges[Math.Max(next, other)].Where, ranges[Math.Min(next, other)].Where);
            }

            around.Push(next);
        }
    }

    static Verdict Overlap(Property one, Property other) =>
        one.Violation($"{one.Label} must not overlap the range of {other.Owner.Name} ({other.Shown}), got {one.Shown}.");

    static AddressRange? Parse(string? text) => text is not null && AddressRange.TryParse(text, out var range) ? range : null;
}
