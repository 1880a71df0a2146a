using System.Collections.Immutable;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Schema;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Tests;

/// <summary>Short words for building stacks by hand.</summary>
static class Model
{
    static readonly Lazy<SchemaCatalog> Loaded = new(static () =>
        SchemaCatalog.FromFiles(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Schemas"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)));

    public static SchemaCatalog Catalog => Loaded.Value;

    public static Urn Root { get; } = Urn.Create("dev", "p", default, Urn.StackType, "p-dev");

    public static Urn UrnOf(string type, string name) => Urn.Create("dev", "p", Root, type, name);

    public static UnknownOrigin From(ResourceState resource, string path) => new(resource.Urn, PropertyPath.Parse(path));

    public static UnknownValue Output(ResourceState resource, string path) => new(From(resource, path));

    public static MapValue Map(params (string Key, PropertyValue Value)[] entries) =>
        new(entries.Select(static e => KeyValuePair.Create(e.Key, e.Value)));

    public static ListValue List(params PropertyValue[] items) => new([.. items]);

    public static ResourceState Resource(string type, string name, params (string Key, PropertyValue Value)[] inputs)
    {
        var map = Map(inputs);
        var properties = map.ToDictionary(static e => e.Key, static e => ValueOrigins.ResourcesOf(e.Value));
        return new()
        {
            Urn = UrnOf(type, name),
            Custom = true,
            Parent = Root,
            Inputs = map,
            PropertyDependencies = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, properties),
            Dependencies = new([.. properties.Values.SelectMany(static u => u.Items).Distinct().Order()]),
        };
    }

    public static ResourceState Component(string type, string name, params (string Key, PropertyValue Value)[] inputs) =>
        Resource(type, name, inputs) with { Custom = false };

    public static ResourceState With(this ResourceState resource, string key, PropertyValue? value) =>
        resource with { Inputs = resource.Inputs.With(key, value) };

    public static RenderedStack Stack(params ResourceState[] resources) => new("p", "dev", resources);

    public static StackState Deployment(params StateEntry[] entries) => new("p", "dev", entries);

    public static StateEntry Deployed(this ResourceState resource, params (string Key, PropertyValue Value)[] outputs) =>
        new(resource with { Id = $"{resource.Name}-id", Outputs = Map(outputs) });

    public static StackDifference Compare(RenderedStack old, RenderedStack @new) =>
        StackDifference.Compute(Baseline.Of(old), @new, Catalog);

    public static ResourceDifference Single(ResourceState old, ResourceState @new) =>
        Assert.Single(Compare(Stack(old), Stack(@new)).Resources);
}
