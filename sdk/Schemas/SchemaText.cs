using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Sdk.Schemas;

/// <summary>Writes a schema, a resource or type a line: the reader finds lines without parsing them, and git shows what changed.</summary>
static class SchemaText
{
    static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a schema file.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="config">Its settings; null where nothing is said of them.</param>
    /// <param name="sections">What it has, each section by token.</param>
    public static string Of(
        string provider,
        string version,
        JsonObject? config,
        params ReadOnlySpan<(string Name, SortedDictionary<string, JsonObject> Entries)> sections)
    {
        var text = new StringBuilder($"{{\n \"provider\": {Json(provider)},\n \"version\": {Json(version)}");
        if (config is not null)
        {
            _ = text.Append($",\n \"config\": {config.ToJsonString(Compact)}");
        }

        foreach (var (name, entries) in sections)
        {
            _ = text.Append($",\n \"{name}\": {{\n");
            _ = text.AppendJoin(",\n", entries.Select(static e => $"  {Json(e.Key)}: {e.Value.ToJsonString(Compact)}"));
            _ = text.Append(entries.Count > 0 ? "\n }" : " }");
        }

        return text.Append("\n}\n").ToString();
    }

    static string Json(string text) => JsonSerializer.Serialize(text, Compact);
}
