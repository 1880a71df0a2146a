using System.Text.Json.Nodes;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Server;

/// <summary>Resources as <c>pulumi stack export</c> writes them once they are deployed.</summary>
static class StateFile
{
    const string Signature = "4dabf18193072939515e22adb298388d";

    public static JsonObject Write(ResourceState resource, IReadOnlySet<Urn> earlier)
    {
        var state = new JsonObject
        {
            ["urn"] = resource.Urn.Value,
            ["type"] = resource.Type,
            ["custom"] = resource.Custom,
            ["inputs"] = Write(resource.Inputs),
            ["outputs"] = Write(resource.Custom ? resource.Inputs : resource.Outputs),
            ["dependencies"] = Write(resource.Dependencies.Where(earlier.Contains)),
            ["propertyDependencies"] = new JsonObject(
                resource.PropertyDependencies.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)Write(d.Value.Where(earlier.Contains))))),
            ["protect"] = resource.Options.Protect,
            ["ignoreChanges"] = new JsonArray([.. resource.Options.IgnoreChanges.Select(static p => (JsonNode)p)]),
        };
        if (resource.Custom)
        {
            state["id"] = IdOf(resource);
        }

        if (resource.Parent is { } parent && earlier.Contains(parent))
        {
            state["parent"] = parent.Value;
        }

        if (resource.Provider is { } provider && earlier.Contains(provider))
        {
            state["provider"] = $"{provider}::{provider.Name}-id";
        }

        return state;
    }

    static string IdOf(ResourceState resource) => resource.Id ?? $"{resource.Name}-id";

    static JsonArray Write(IEnumerable<Urn> urns) => new([.. urns.Select(static u => (JsonNode)u.Value)]);

    static JsonNode? Write(PropertyValue value) => value switch
    {
        MapValue map => new JsonObject(map.Select(static e => KeyValuePair.Create(e.Key, Write(e.Value)))),
        ListValue list => new JsonArray([.. list.Items.Select(Write)]),
        TextValue text => text.Value,
        NumberValue number => number.Value,
        BoolValue flag => flag.Value,
        SecretValue secret => new JsonObject
        {
            [Signature] = "1b47061264138c4ac30d75fd1eb44270",
            ["plaintext"] = secret.Inner is { } inner ? Write(inner)?.ToJsonString() ?? "null" : "null",
        },
        _ => null,
    };
}
