using System.Text.Json;

namespace Groundwork.Generator.Tests.Surface;

/// <summary>The C# type of each type of the schema, as <see cref="TypeText"/> writes it.</summary>
sealed class SchemaTypes(JsonElement schema)
{
    public static string State(string output) => output.Replace(".Outputs.", ".Inputs.", StringComparison.Ordinal) + "GetArgs";

    public static string Parameter(string wire) => wire.Replace('-', '_').Replace('$', '_').Replace('.', '_');

    public string Given(string type, Side side)
    {
        var plain = Plain(type, side);
        var inner = plain[(plain.IndexOf('<', StringComparison.Ordinal) + 1)..];
        return type switch
        {
            "json" => "InputJson",
            _ when type.StartsWith("list<", StringComparison.Ordinal) => $"InputList<{inner}",
            _ when type.StartsWith("map<", StringComparison.Ordinal) => $"InputMap<{inner["string, ".Length..]}",
            _ when type.StartsWith("union<", StringComparison.Ordinal) => $"InputUnion<{inner}",
            _ => $"Input<{plain}>",
        };
    }

    public string Plain(string type, Side side)
    {
        if (type.EndsWith('>'))
        {
            var inner = type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
            return type[0] switch
            {
                'l' => $"ImmutableArray<{Plain(inner, side)}>",
                'm' => $"ImmutableDictionary<string, {Plain(inner, side)}>",
                _ => $"Union<{string.Join(", ", inner.Split(',').Select(c => Plain(c, side)))}>",
            };
        }

        return type switch
        {
            "string" or "int" or "bool" => type,
            "number" => "double",
            "any" => "object",
            "json" => "JsonElement",
            "asset" or "assetOrArchive" => "AssetOrArchive",
            "archive" => "Archive",
            _ when type.StartsWith("enum:", StringComparison.Ordinal) =>
                schema.GetProperty("enums").GetProperty(type["enum:".Length..]).Text("cs")!,
            _ => Class(schema.GetProperty("types").GetProperty(type), side),
        };
    }

    static string Class(JsonElement type, Side side) => side switch
    {
        Side.Input => type.Text("cs")!,
        Side.State => State(type.Text("out")!),
        _ => type.Text("out")!,
    };
}
