using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaCut;

/// <summary>A file of facts about a provider: all its resources, nested types and enumerations that are known.</summary>
sealed class Facts
{
    readonly JsonObject _file;

    Facts(JsonObject file) => _file = file;

    /// <summary>The provider, e.g. <c>aws</c>.</summary>
    public string Provider => Header("provider");

    /// <summary>The provider's version, e.g. <c>7.48.0</c>.</summary>
    public string Version => Header("version");

    /// <summary>The tokens of the resources.</summary>
    public IEnumerable<string> Tokens => Section("resources")?.Select(static r => r.Key) ?? [];

    /// <summary>The facts in <paramref name="json"/>, read from <paramref name="name"/>.</summary>
    public static Facts Parse(string json, string name)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject file && file["resources"] is JsonObject
                ? new(file)
                : throw new CutException($"'{name}' has no \"resources\": give a file of facts, or a schema.json.");
        }
        catch (JsonException e)
        {
            throw new CutException($"'{name}' is no JSON ({e.Message.TrimEnd('.')}): give a file of facts, or a schema.json.");
        }
    }

    /// <summary>What a section says of a key, as a copy of its own; null where nothing.</summary>
    public JsonObject? Find(string section, string key) => (JsonObject?)Section(section)?[key]?.DeepClone();

    JsonObject? Section(string name) => _file[name] as JsonObject;

    string Header(string key) => _file[key]?.GetValue<string>() ?? throw new CutException($"The facts don't say their \"{key}\".");
}
