using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>Estimates what stacks cost, and how much more than before.</summary>
static class CostBookBuilder
{
    /// <summary>The estimates of the stacks that were rendered.</summary>
    public static CostBook Of(IEnumerable<StackReport> stacks, PriceTable table)
    {
        ImmutableArray<StackCost> costs = [.. stacks.Where(static s => s.Rendered is not null).Select(s => Of(s, table))];
        var used = costs.SelectMany(static s => s.Components)
            .SelectMany(static c => c.Items)
            .Select(static i => i.Sku)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            table.Currency,
            table.Note,
            [.. table.Prices.Where(p => used.Contains(p.Sku)).OrderBy(static p => p.Sku, StringComparer.Ordinal)],
            costs);
    }

    static StackCost Of(StackReport stack, PriceTable table)
    {
        var wanted = new CostSheet(stack.Rendered!, table);
        var old = stack.ComparedWith.Kind == ComparedWith.Nothing.Kind ? null : new CostSheet(stack.ComparedWith.Baseline.Stack, table);
        ImmutableArray<ComponentCost> components =
        [
            .. Items(wanted.Charges, old?.Charges)
                .GroupBy(i => ComponentOf(i.Urn, wanted, old), StringComparer.Ordinal)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => new ComponentCost(
                    g.Key,
                    g.Sum(static i => i.Monthly),
                    old is null ? null : g.Sum(static i => i.Baseline ?? 0),
                    [.. g])),
        ];
        return new(
            stack.Name,
            components.Sum(static c => c.Monthly),
            old is null ? null : components.Sum(static c => c.Baseline ?? 0),
            components,
            wanted.NotEstimated,
            wanted.Free);
    }

    static string ComponentOf(Urn urn, CostSheet wanted, CostSheet? old) =>
        wanted.Places.ComponentOf(urn) is { Length: > 0 } component ? component : old?.Places.ComponentOf(urn) ?? "";

    static IEnumerable<CostItem> Items(ImmutableArray<Charge> wanted, ImmutableArray<Charge>? old)
    {
        var before = (old ?? []).ToDictionary(static c => (c.Urn, c.Sku));
        var kept = wanted.Select(c => Item(c, c.Usd, old is null ? null : before.GetValueOrDefault((c.Urn, c.Sku))?.Usd ?? 0));
        var after = wanted.Select(static c => (c.Urn, c.Sku)).ToHashSet();
        var gone = before.Values.Where(c => !after.Contains((c.Urn, c.Sku))).Select(static c => Item(c, 0, c.Usd));
        return kept.Concat(gone).OrderBy(static i => i.Urn).ThenBy(static i => i.Sku, StringComparer.Ordinal);
    }

    static CostItem Item(Charge charge, decimal monthly, decimal? baseline) =>
        new(charge.Urn, charge.Sku, monthly, baseline, charge.Arithmetic, charge.Assumption);
}
