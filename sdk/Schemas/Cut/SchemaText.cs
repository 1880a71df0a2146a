using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaCut;

/// <summary>Writes a schema, a resource or type a line: the reader finds lines without parsing them, and git shows what changed.</summary>
static class SchemaText
{
    static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Facts facts, params ReadOnlySpan<(string Name, SortedDictionary<string, JsonObject> Entries)> sections)
    {
        var text = new StringBuilder("{\n");
        _ = text.Append($" \"provider\": {Json(facts.Provider)},\n \"version\": {Json(facts.Version)}");
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
