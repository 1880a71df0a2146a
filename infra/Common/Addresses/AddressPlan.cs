namespace Groundwork.Infra.Common.Addresses;

/// <summary>
/// Every private range of a network, checked as a whole when it is made: no two overlap, all are private, and none is
/// one that Docker or Google keeps for itself.
/// </summary>
public sealed class AddressPlan
{
    static readonly ImmutableArray<CidrRange> Private =
        [CidrRange.Parse("10.0.0.0/8"), CidrRange.Parse("172.16.0.0/12"), CidrRange.Parse("192.168.0.0/16")];

    // Hosts can't reach a Cloud SQL address in Docker's bridge range.
    static readonly ImmutableArray<(string Name, CidrRange Range)> Taken =
        [("Docker's bridge", CidrRange.Parse("172.17.0.0/16"))];

    /// <summary>A plan of one subnet a region and the range that Google's own services (Cloud SQL) take addresses from.</summary>
    /// <param name="subnets">Subnet of each region, by region; at least one.</param>
    /// <param name="privateServices">Range of private services access, /24 or wider.</param>
    public AddressPlan(IReadOnlyDictionary<string, SubnetPlan> subnets, CidrRange privateServices)
    {
        if (subnets.Count == 0)
            throw new ArgumentException("Subnets must hold at least one region.");

        Subnets = subnets.ToImmutableSortedDictionary(StringComparer.Ordinal);
        PrivateServices = privateServices;

        CheckPrefix("private-services", privateServices, 24);

        foreach (var (region, subnet) in Subnets)
            CheckPrefix($"subnet {region}", subnet.Range, 29);

        CheckRanges([.. Named()]);
    }

    /// <summary>Subnet of each region, ordered by region.</summary>
    public ImmutableSortedDictionary<string, SubnetPlan> Subnets { get; }

    /// <summary>Range that Google's own services take addresses from.</summary>
    public CidrRange PrivateServices { get; }

    IEnumerable<(string Name, CidrRange Range)> Named()
    {
        foreach (var (region, subnet) in Subnets)
        {
            yield return ($"subnet {region}", subnet.Range);

            foreach (var (name, range) in subnet.Secondary.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                yield return ($"subnet {region} {name}", range);
        }

        yield return ("private-services", PrivateServices);
    }

    static void CheckPrefix(string name, CidrRange range, int longest)
    {
        if (range.PrefixLength > longest)
            throw new ArgumentException($"Range {name} must be /{longest} or wider, got {range}.");
    }

    static void CheckRanges(IReadOnlyList<(string Name, CidrRange Range)> ranges)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            var (name, range) = ranges[i];

            if (!Private.Any(block => block.Contains(range)))
                throw new ArgumentException($"Range {name} must lie in {string.Join(", ", Private)}, got {range}.");

            foreach (var (other, taken) in Taken.Concat(ranges.Skip(i + 1)))
            {
                if (range.Overlaps(taken))
                    throw new ArgumentException($"Ranges {name} ({range}) and {other} ({taken}) overlap; change one of them.");
            }
        }
    }
}
