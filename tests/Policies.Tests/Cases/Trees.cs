using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Cases;

/// <summary>Paths in a property tree, and what may be put in their place.</summary>
static class Trees
{
    public const string Hidden = "q7-never-to-be-shown";

    public static IReadOnlyList<PropertyValue> OddValues { get; } =
    [
        NullValue.Instance,
        "",
        "odd",
        "{\"bindings\": 7}",
        "[]",
        -1,
        1e300,
        true,
        ListValue.Empty,
        MapValue.Empty,
        new ListValue([NullValue.Instance, ResourceInputs.Unknown, "x", MapValue.Empty, new ListValue([ListValue.Empty])]),
        new MapValue([new("name", NullValue.Instance), new("value", ResourceInputs.Unknown), new("odd.key", "x")]),
        new SecretValue(null),
        new SecretValue(ResourceInputs.Unknown),
        ResourceInputs.Secret(Hidden),
        new ListValue([ResourceInputs.Secret(Hidden)]),
        new AssetValue(AssetKind.Text, "text", ""),
        new ResourceReferenceValue(Urn.Create("test", "groundwork", default, "a:b/c:D", "e"), null),
    ];

    public static IEnumerable<string> PathsOf(ResourceInputs resource) =>
        PathsOf(resource.Properties, PropertyPath.Root).Select(static p => p.ToString());

    static IEnumerable<PropertyPath> PathsOf(PropertyValue value, PropertyPath at) => value switch
    {
        MapValue map => map.Keys.SelectMany(k => PathsOf(map[k], at.Key(k)).Prepend(at.Key(k))),
        ListValue list => list.Items.SelectMany((item, i) => PathsOf(item, at.Index(i)).Prepend(at.Index(i))),
        SecretValue { Inner: { } inner } => PathsOf(inner, at),
        _ => [],
    };
}
