namespace Groundwork.Infra.Common.Addresses;

/// <summary>Addresses of one subnet.</summary>
/// <param name="Range">Range of the hosts, e.g. <c>10.8.0.0/20</c>.</param>
/// <param name="Secondary">
/// Secondary ranges by name, e.g. <c>pods</c> to <c>10.16.0.0/16</c>. None where there is nothing to give them to.
/// </param>
public sealed record SubnetPlan(CidrRange Range, IReadOnlyDictionary<string, CidrRange> Secondary)
{
    /// <summary>A subnet with its hosts' range only.</summary>
    public SubnetPlan(CidrRange range)
        : this(range, ImmutableSortedDictionary<string, CidrRange>.Empty)
    {
    }
}
