using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Configuration;

/// <summary>Plain values to and from JSON.</summary>
static class JsonValues
{
    public static PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(json.EnumerateObject()
            .DistinctBy(static p => p.Name)
            .Select(static p => KeyValuePair.Create(p.Name, Read(p.Value)))),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => NullValue.Instance,
    };

    public static JsonNode? Write(PropertyValue value) => value switch
    {
        MapValue map => new JsonObject(map.Select(static e => KeyValuePair.Create(e.Key, Write(e.Value)))),
        ListValue list => new JsonArray([.. list.Items.Select(Write)]),
        TextValue text => text.Value,
        NumberValue { Value: var n } when n == Math.Truncate(n) && Math.Abs(n) < 1e15 => (long)n,
        NumberValue number => number.Value,
        BoolValue flag => flag.Value,
        _ => null,
    };
}
