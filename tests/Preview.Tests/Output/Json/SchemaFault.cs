using System.Text.Json.Nodes;

namespace Groundwork.Preview.Tests.Output.Json;

/// <summary>Checks JSON against the words of JSON Schema that the published schema uses.</summary>
static class SchemaFault
{
    /// <summary>The first fault, or null.</summary>
    public static string? Find(JsonNode root, JsonNode schema, JsonNode? value, string path = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Find(root, root["$defs"]![reference["#/$defs/".Length..]]!, value, path);
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            return $"{path} must be {constant}, is {value}";
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
        {
            return $"{path} is {value}, which is not allowed";
        }

        return schema["type"]?.GetValue<string>() switch
        {
            "object" => value is JsonObject map ? OfObject(root, schema, map, path) : $"{path} must be an object",
            "array" => value is JsonArray list ? list.Select((item, i) => Find(root, schema["items"]!, item, $"{path}[{i}]")).FirstOrDefault(static f => f is not null) : $"{path} must be an array",
            "string" => value is JsonValue text && text.TryGetValue<string>(out _) ? null : $"{path} must be a string",
            "integer" => value is JsonValue number && number.TryGetValue<long>(out _) ? null : $"{path} must be an integer",
            "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _) ? null : $"{path} must be a boolean",
            _ => null,
        };
    }

    static string? OfObject(JsonNode root, JsonNode schema, JsonObject map, string path)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        var missing = schema["required"]?.AsArray().Select(static r => r!.GetValue<string>()).FirstOrDefault(r => !map.ContainsKey(r));
        if (missing is not null)
        {
            return $"{path}.{missing} is missing";
        }

        foreach (var (key, value) in map)
        {
            var fault = properties[key] is { } known ? Find(root, known, value, $"{path}.{key}")
                : schema["additionalProperties"] switch
                {
                    JsonObject other => Find(root, other, value, $"{path}.{key}"),
                    JsonValue => $"{path}.{key} is not in the schema",
                    _ => null,
                };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }
}
