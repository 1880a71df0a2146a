using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>Reads nodes of a package schema; what has another form than it must is an <see cref="ImportException"/>.</summary>
static class Nodes
{
    /// <summary>The object of that name; an empty one where there is none.</summary>
    public static JsonObject Child(this JsonObject node, string key) => node[key] switch
    {
        null => [],
        JsonObject child => child,
        var other => throw Wrong(other, "an object"),
    };

    /// <summary>The objects in an object.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Entries(this JsonObject node) =>
        node.Select(static e => KeyValuePair.Create(
            e.Key,
            e.Value as JsonObject ?? throw new ImportException($"'{e.Key}' at {e.Value?.GetPath() ?? "null"} must be an object.")));

    /// <summary>The objects in a list.</summary>
    public static IEnumerable<JsonObject> Items(this JsonObject node, string key) => node[key] switch
    {
        null => [],
        JsonArray list => list.Select(static i => i as JsonObject ?? throw Wrong(i, "an object")),
        var other => throw Wrong(other, "a list"),
    };

    /// <summary>The texts in a list.</summary>
    public static HashSet<string> Texts(this JsonObject node, string key) => node[key] switch
    {
        null => [],
        JsonArray list => [.. list.Select(static i => i.AsText() ?? throw Wrong(i, "a text"))],
        var other => throw Wrong(other, "a list"),
    };

    /// <summary>The text; null where it is none.</summary>
    public static string? AsText(this JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    /// <summary>Whether it is there and true.</summary>
    public static bool Flag(this JsonObject node, string key) => node[key]?.GetValueKind() == JsonValueKind.True;

    static ImportException Wrong(JsonNode? node, string wanted) =>
        new($"The package schema must have {wanted} at {node?.GetPath() ?? "null"}.");
}
