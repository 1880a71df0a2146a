using System.Collections.Immutable;
using System.Text.Json;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>The list prices that estimates are made with, and what they assume.</summary>
/// <param name="Currency">The currency of every price.</param>
/// <param name="Note">What the prices are, and what they are not.</param>
/// <param name="HoursPerMonth">Hours in a month.</param>
/// <param name="Prices">The prices.</param>
/// <param name="Assumptions">What is assumed of use, by name.</param>
/// <param name="Free">The types of resources that cost nothing.</param>
sealed record PriceTable(
    string Currency,
    string Note,
    decimal HoursPerMonth,
    ImmutableArray<Price> Prices,
    ImmutableSortedDictionary<string, Assumption> Assumptions,
    ImmutableSortedSet<string> Free)
{
    static readonly Lazy<PriceTable> Embedded = new(static () =>
    {
        using var stream = typeof(PriceTable).Assembly.GetManifestResourceStream("prices.json")!;
        return Read(stream);
    });

    /// <summary>The table in this folder, <c>prices.json</c>.</summary>
    public static PriceTable Default => Embedded.Value;

    /// <summary>Reads a table.</summary>
    public static PriceTable Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, PriceTableJson.Default.PriceTable) ?? throw new FormatException("The price table is empty.");

    /// <summary>The price of a SKU in a region; null where the table has none.</summary>
    public Price? Find(string sku, string region) =>
        Prices.FirstOrDefault(p => p.Sku == sku && (p.Regions == "any" || p.Regions.Split(' ').Contains(region, StringComparer.Ordinal)));
}
