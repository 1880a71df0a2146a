namespace Groundwork.Policies.Rules.Wiring;

/// <summary>Parts that work together are in one region.</summary>
public sealed class PartsShareTheirRegion : StackRule
{
    const string Key = "gcp:kms/cryptoKey:CryptoKey";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-references-same-region",
        AppliesTo = [.. Wires.All.Where(static w => w.Region is not null).Select(static w => w.From).Distinct()],
        Severity = Severity.High,
        Summary = "A standby that needs the primary region's key, subnetwork or address is gone with the primary.",
        Remediation = "Give both the same region; a key is made for each region that uses it.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from wire in Wires.All
        where wire.Region is not null
        from resource in stack.OfType(wire.From)
        from place in wire.In(resource)
        from target in stack.Targets(resource, place.Path.ToString()).OfType(wire.To)
        select Same(wire.RegionOf(resource, place), RegionOf(target, stack), target);

    static Verdict Same(Property own, Property? others, ResourceInputs target) =>
        others is null
        ? Verdict.Passed
        : others.IsMissing || others.IsUnknown
        ? others.Present().And(others.IsUnknown ? others.Undetermined() : Verdict.Passed)
        : others.AsText() is { } region
        ? own.Text(text => string.Equals(text, region, StringComparison.OrdinalIgnoreCase), $"be {others.Shown} as {target.Name} is")
        : Verdict.Passed;

    // A key is where its ring is.
    static Property? RegionOf(ResourceInputs resource, StackView stack)
    {
        if (resource.Type == Key)
        {
            return stack.Targets(resource, "keyRing").OfType("gcp:kms/keyRing:KeyRing") is [var ring] ? ring.At("location") : null;
        }

        return resource.At("region");
    }
}
