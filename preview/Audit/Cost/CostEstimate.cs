using System.Collections.Immutable;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What a stack costs a month, in a few figures.</summary>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="Monthly">What everything that has a price costs.</param>
/// <param name="Change">How much more that is than before; null where the stack is compared with nothing.</param>
/// <param name="NotEstimated">Resources without a price, the kinds that are likely to cost most first.</param>
sealed record CostEstimate(string Currency, decimal Monthly, decimal? Change, ImmutableArray<TypeCount> NotEstimated)
{
    /// <summary>The estimate of a stack; what it was is priced only where something changes.</summary>
    /// <param name="difference">The stack and what it was.</param>
    /// <param name="isCompared">Whether it is compared with anything.</param>
    /// <param name="table">The prices.</param>
    public static CostEstimate Of(StackDifference difference, bool isCompared, PriceTable table)
    {
        var wanted = new CostSheet(difference.Desired, table);
        var monthly = wanted.Charges.Sum(static c => c.Usd);
        decimal? change = !isCompared ? null
            : difference.HasChanges ? monthly - new CostSheet(difference.Baseline.Stack, table).Charges.Sum(static c => c.Usd)
            : 0;
        return new(table.Currency, monthly, change, [.. CostHoles.BiggestFirst(wanted.NotEstimated)]);
    }
}
