using System.Globalization;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output;

/// <summary>Costs in words, and always what is not in them.</summary>
static class CostText
{
    const int MostKinds = 5;

    /// <summary>One stack's amount, e.g. <c>$1,673 (+$120) + ?</c>, where the question mark is what has no price.</summary>
    public static string Of(CostEstimate cost) =>
        $"{Amount(cost.Monthly, cost.Currency)}{Change(cost.Change, cost.Currency)}{(cost.NotEstimated.IsEmpty ? "" : " + ?")}";

    /// <summary>
    /// What all stacks cost, in sentences: their sum, and what it leaves out, the biggest first; none where nothing is known of any.
    /// </summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<StackReport> stacks)
    {
        var costs = stacks.Select(static s => s.Cost).OfType<CostEstimate>().ToList();
        if (costs.Count == 0)
        {
            yield break;
        }

        var currency = costs[0].Currency;
        var holes = CostHoles.BiggestFirst(costs.SelectMany(static c => c.NotEstimated)
            .GroupBy(static h => h.Type, StringComparer.Ordinal)
            .Select(static g => new TypeCount(g.Key, g.Sum(static h => h.Count)))).ToList();
        var unknown = stacks.Where(static s => s.Cost is null).Select(static s => s.Name).ToList();
        yield return $"Cost a month: {(holes.Count + unknown.Count > 0 ? "at least " : "")}"
            + $"{Amount(costs.Sum(static c => c.Monthly), currency)}{Change(costs.Sum(static c => c.Change), currency)}.";
        if (holes.Count > 0)
        {
            yield return Holes(holes);
        }

        if (unknown.Count > 0)
        {
            yield return $"Nothing is known of {string.Join(", ", unknown)}.";
        }
    }

    static string Holes(List<TypeCount> holes)
    {
        var shown = holes.Take(MostKinds)
            .Select(static h => string.Create(CultureInfo.InvariantCulture, $"{h.Count} {TypeName.Of(h.Type)}"));
        var rest = holes.Skip(MostKinds).Sum(static h => h.Count);
        var more = rest == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {rest} of {holes.Count - MostKinds} more kinds");
        return $"Not estimated, biggest first: {string.Join(", ", shown)}{more}.";
    }

    static string Change(decimal? change, string currency) => change switch
    {
        null or (> -0.005m and < 0.005m) => "",
        < 0 => $" (-{Amount(-change.Value, currency)})",
        _ => $" (+{Amount(change.Value, currency)})",
    };

    static string Amount(decimal amount, string currency)
    {
        var text = amount.ToString(amount < 10 ? "N2" : "N0", CultureInfo.InvariantCulture);
        return currency == "USD" ? $"${text}" : $"{text} {currency}";
    }
}
