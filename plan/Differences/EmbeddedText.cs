using System.Text.Json;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Reads the structure inside a text.</summary>
static class EmbeddedText
{
    const int Longest = 1 << 20;

    /// <summary>An object or array of JSON, or a map or list of YAML over several lines; null for any other text.</summary>
    public static (EmbeddedFormat Format, PropertyValue Value)? Read(string text)
    {
        if (text.Length is < 2 or > Longest)
        {
            return null;
        }

        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("{") || start.StartsWith("["))
        {
            return ReadJson(text) is { } json ? (EmbeddedFormat.Json, json) : null;
        }

        return text.AsSpan().TrimEnd().Contains('\n')
                && (text.Contains(": ", StringComparison.Ordinal)
                    || text.Contains(":\n", StringComparison.Ordinal)
                    || text.Contains("- ", StringComparison.Ordinal))
                && ReadYaml(text) is { } yaml
            ? (EmbeddedFormat.Yaml, yaml)
            : null;
    }

    static PropertyValue? ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    static PropertyValue? ReadYaml(string text)
    {
        try
        {
            var documents = new YamlDocuments(text, "");
            var nodes = documents.Read().Take(2).ToArray();
            return nodes is [YamlNode.Map or YamlNode.List]
                ? new ValueReader(documents, new([]), new Dictionary<Urn, ResourceState>(), SnapshotFiles.Nowhere()).Read(nodes[0])
                : null;
        }
        catch (MalformedFileException)
        {
            return null;
        }
    }

    static PropertyValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(element.EnumerateObject().Select(static p => KeyValuePair.Create(p.Name, Of(p.Value)))),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.String => new TextValue(element.GetString()!),
        JsonValueKind.Number =>
            element.TryGetDouble(out var number) && double.IsFinite(number) ? new NumberValue(number) : new TextValue(element.GetRawText()),
        JsonValueKind.True => BoolValue.True,
        JsonValueKind.False => BoolValue.False,
        _ => NullValue.Instance,
    };
}
