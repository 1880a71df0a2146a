using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Policies.Engine;
using Groundwork.Preview.Audit.Topology;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What one rendering of a stack costs.</summary>
sealed class CostSheet
{
    readonly PriceTable _table;
    readonly StackView _view;
    readonly ServiceUsage _services;

    /// <summary>Prices a stack.</summary>
    public CostSheet(RenderedStack stack, PriceTable table)
    {
        _table = table;
        _view = StackReader.View(stack, new());
        Places = new(stack.Resources);
        _services = new(_view, r => Places.RegionOf(r.Urn), table);
        var priced = _view.Resources.Where(static r => r.Custom).Select(r => (Resource: r, Charges: Price(r))).ToArray();
        Charges = [.. priced.SelectMany(static p => p.Charges ?? [])];
        NotEstimated = Count(priced.Where(static p => p.Charges is null).Select(static p => p.Resource));
        Free = Count(priced.Where(static p => p.Charges is { Length: 0 }).Select(static p => p.Resource));
    }

    /// <summary>Where its resources stand.</summary>
    public ResourcePlaces Places { get; }

    /// <summary>What it costs, ordered by URN.</summary>
    public ImmutableArray<Charge> Charges { get; }

    /// <summary>Resources without a price, by type.</summary>
    public ImmutableArray<TypeCount> NotEstimated { get; }

    /// <summary>Resources that cost nothing, by type.</summary>
    public ImmutableArray<TypeCount> Free { get; }

    static ImmutableArray<TypeCount> Count(IEnumerable<ResourceInputs> resources) =>
        [.. resources
            .CountBy(static r => r.Type)
            .OrderBy(static c => c.Key, StringComparer.Ordinal)
            .Select(static c => new TypeCount(c.Key, c.Value))];

    // A resource of which one part has no price isn't estimated at all: half an amount misleads.
    Charge[]? Price(ResourceInputs resource)
    {
        var region = Places.RegionOf(resource.Urn);
        var usages = UsagesOf(resource)?.Select(u => (Usage: u, Price: _table.Find(u.Sku, region))).ToArray();
        return usages is null || Array.Exists(usages, static u => u.Price is null)
            ? null
            : [.. usages.Select(u => Charge(resource.Urn, u.Usage, u.Price!))];
    }

    IEnumerable<Usage>? UsagesOf(ResourceInputs resource) => resource.Type switch
    {
        _ when _table.Free.Contains(resource.Type)
            || ResourceTypes.GcpIam.Names(resource.Type)
            || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal) => [],
        "gcp:sql/databaseInstance:DatabaseInstance" => SqlUsage.Of(resource, _table),
        HostUsage.GroupType => HostUsage.Of(resource, _view, _table),
        _ => _services.Of(resource),
    };

    static Charge Charge(Urn urn, Usage usage, Price price)
    {
        var amount = Math.Round(usage.Quantity * price.Usd, 2, MidpointRounding.AwayFromZero);
        return new(urn, usage.Sku, amount, $"{usage.Formula} × ${Usage.Text(price.Usd)} a {price.Unit} = ${amount:0.00}", usage.Assumption);
    }
}
