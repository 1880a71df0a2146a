using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What the stacks cost a month, estimated from an offline table of list prices.</summary>
/// <param name="Currency">The currency of every amount, e.g. <c>USD</c>.</param>
/// <param name="Note">What the prices are, and what they are not.</param>
/// <param name="Prices">The prices that the estimates use, ordered by SKU.</param>
/// <param name="Stacks">The stacks.</param>
sealed record CostBook(string Currency, string Note, ImmutableArray<Price> Prices, ImmutableArray<StackCost> Stacks)
{
    /// <summary>A book of nothing.</summary>
    public static CostBook Empty { get; } = new("USD", "", [], []);
}
