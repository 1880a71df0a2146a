using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Groundwork.Sdk.SchemaImport;

/// <summary>A schema file under construction: sorted, a resource, function or type a line.</summary>
sealed class SchemaFile(string provider, string version)
{
    static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The provider's settings.</summary>
    public JsonObject Settings { get; set; } = [];

    /// <summary>The resources by token.</summary>
    public SortedDictionary<string, JsonObject> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>The functions by token.</summary>
    public SortedDictionary<string, JsonObject> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>The nested types by token.</summary>
    public SortedDictionary<string, JsonObject> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The enumerations by token.</summary>
    public SortedDictionary<string, JsonObject> Enums { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(
            $"{{\n \"provider\": {Json(provider)},\n \"version\": {Json(version)},\n \"config\": {Settings.ToJsonString(Compact)}");
        Append(text, "resources", Resources);
        Append(text, "functions", Functions);
        Append(text, "types", Types);
        Append(text, "enums", Enums);
        return text.Append("\n}\n").ToString();
    }

    static void Append(StringBuilder text, string section, SortedDictionary<string, JsonObject> entries)
    {
        _ = text.Append($",\n \"{section}\": {{\n")
            .AppendJoin(",\n", entries.Select(static e => $"  {Json(e.Key)}: {e.Value.ToJsonString(Compact)}"));
        _ = text.Append(entries.Count > 0 ? "\n }" : " }");
    }

    static string Json(string text) => JsonSerializer.Serialize(text, Compact);
}
