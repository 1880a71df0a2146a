using System.Collections.Immutable;
using Groundwork.Preview.Audit.Cost;
using Groundwork.Preview.Output.Json;

namespace Groundwork.Preview.Audit.Json;

/// <summary>Cost estimates as JSON.</summary>
static class CostJson
{
    /// <summary>Writes the book into the object that is open.</summary>
    public static void Write(JsonOut json, CostBook book)
    {
        json.Text("currency", book.Currency);
        json.Text("note", book.Note);
        json.Objects("prices", book.Prices, price =>
        {
            json.Text("sku", price.Sku);
            json.Text("unit", price.Unit);
            Money(json, "usd", price.Usd);
            json.Text("regions", price.Regions);
            json.Text("source", price.Source);
            json.Text("retrieved", AuditJson.Day(price.Retrieved));
            json.Truth("verified", price.Verified);
        });
        json.Objects("stacks", book.Stacks, stack =>
        {
            json.Text("stack", stack.Stack);
            Amounts(json, stack.Monthly, stack.Baseline, stack.Change);
            json.Objects("components", stack.Components, component => Component(json, component));
            Counts(json, "notEstimated", stack.NotEstimated);
            Counts(json, "free", stack.Free);
        });
    }

    static void Component(JsonOut json, ComponentCost component)
    {
        json.Text("component", component.Component);
        Amounts(json, component.Monthly, component.Baseline, component.Change);
        json.Objects("items", component.Items, item =>
        {
            json.Text("urn", item.Urn.Value);
            json.Text("sku", item.Sku);
            Amounts(json, item.Monthly, item.Baseline, item.Monthly - item.Baseline);
            json.Text("arithmetic", item.Arithmetic);
            json.Text("assumption", item.Assumption);
        });
    }

    static void Amounts(JsonOut json, decimal monthly, decimal? baseline, decimal? change)
    {
        Money(json, "monthly", monthly);
        Money(json, "baseline", baseline);
        Money(json, "change", change);
    }

    static void Counts(JsonOut json, string name, ImmutableArray<TypeCount> counts) => json.Objects(name, counts, count =>
    {
        json.Text("type", count.Type);
        json.Number("count", count.Count);
    });

    static void Money(JsonOut json, string name, decimal? amount) => json.Number(name, (double?)amount);
}
