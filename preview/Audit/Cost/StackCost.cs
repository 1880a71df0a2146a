using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What one stack costs a month.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Monthly">What it will cost.</param>
/// <param name="Baseline">What it cost; null where it is compared with nothing.</param>
/// <param name="Components">By component, ordered by name.</param>
/// <param name="NotEstimated">Resources without a price, by type: they may cost something.</param>
/// <param name="Free">Resources that cost nothing, by type.</param>
sealed record StackCost(
    string Stack,
    decimal Monthly,
    decimal? Baseline,
    ImmutableArray<ComponentCost> Components,
    ImmutableArray<TypeCount> NotEstimated,
    ImmutableArray<TypeCount> Free)
{
    /// <summary>How much more it will cost than it did; null where it is compared with nothing.</summary>
    public decimal? Change => Monthly - Baseline;
}
