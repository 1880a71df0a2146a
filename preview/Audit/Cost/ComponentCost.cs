using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What one component costs a month.</summary>
/// <param name="Component">The component, as <c>Class/name</c>; empty for what is in none.</param>
/// <param name="Monthly">What it will cost.</param>
/// <param name="Baseline">What it cost; null where the stack is compared with nothing.</param>
/// <param name="Items">What that is the sum of, ordered by URN and SKU; what is gone is among them.</param>
sealed record ComponentCost(string Component, decimal Monthly, decimal? Baseline, ImmutableArray<CostItem> Items)
{
    /// <summary>How much more it will cost than it did; null where the stack is compared with nothing.</summary>
    public decimal? Change => Monthly - Baseline;
}
