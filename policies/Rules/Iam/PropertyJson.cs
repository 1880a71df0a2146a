using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Rules.Iam;

/// <summary>JSON inside a text, as property values.</summary>
static class PropertyJson
{
    public static PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(element.EnumerateObject().DistinctBy(static p => p.Name).Select(static p => KeyValuePair.Create(p.Name, Read(p.Value)))),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => NullValue.Instance,
    };
}
