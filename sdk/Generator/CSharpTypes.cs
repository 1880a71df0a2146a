using Groundwork.Sdk.Generator.Emit;
using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator;

/// <summary>
/// Turns the schema's types into C# types. Nested types are different classes as inputs, as look-up state and as outputs.
/// </summary>
/// <param name="types">The nested types of the schema.</param>
/// <param name="enums">The enumerations of the schema.</param>
/// <param name="resources">The resources of the schema.</param>
sealed class CSharpTypes(JsonMap types, JsonMap enums, JsonMap resources)
{
    const string EnumPrefix = "enum:";
    const string ResourcePrefix = "resource:";

    readonly Dictionary<string, JsonMap> _types = types.Entries.ToDictionary(static e => e.Key, static e => (JsonMap)e.Value!);

    public enum Side
    {
        Input,
        State,
        Output,
        Plain,
    }

    /// <summary>The class that looks up what <paramref name="output"/> shows: <c>Outputs.X</c> gives <c>Inputs.XGetArgs</c>.</summary>
    public static ClassName StateClass(string output)
    {
        var name = ClassName.Of(output);
        return new(name.Namespace.Replace(".Outputs", ".Inputs"), name.Name + "GetArgs");
    }

    public static bool IsCollection(string type) =>
        type.StartsWith("list<", StringComparison.Ordinal) || type.StartsWith("map<", StringComparison.Ordinal);

    /// <summary>The type of a property that takes values: <c>Input&lt;string&gt;</c>, <c>InputList&lt;int&gt;</c>.</summary>
    public string Given(string type, Side side) => Arguments(type) switch
    {
        ("list", var item, _) => $"InputList<{Plain(item, side)}>",
        ("map", var item, _) => $"InputMap<{Plain(item, side)}>",
        ("union", var first, var second) => $"InputUnion<{Plain(first, side)}, {Plain(second, side)}>",
        ("json", _, _) => "InputJson",
        _ => $"Input<{Plain(type, side)}>",
    };

    /// <summary>The type of a property that takes plain values only: <c>string</c>, <c>List&lt;int&gt;</c>.</summary>
    public string GivenPlain(string type) => Arguments(type) switch
    {
        ("list", var item, _) => $"global::System.Collections.Generic.List<{Plain(item, Side.Plain)}>",
        ("map", var item, _) => $"global::System.Collections.Generic.Dictionary<string, {Plain(item, Side.Plain)}>",
        _ => Plain(type, Side.Plain),
    };

    /// <summary>A value that a constructor sets, in C#.</summary>
    public string Literal(string type, object value) =>
        type.StartsWith(EnumPrefix, StringComparison.Ordinal)
            ? $"{Named(type, Side.Input)}.{Enum(type).Map("values").Entries.First(v => Equals(v.Value, value)).Key}"
            : Names.Literal(value);

    /// <summary>The type of a value itself: <c>string</c>, <c>ImmutableArray&lt;int&gt;</c>.</summary>
    public string Plain(string type, Side side) => Arguments(type) switch
    {
        ("list", var item, _) => $"ImmutableArray<{Plain(item, side)}>",
        ("map", var item, _) => $"ImmutableDictionary<string, {Plain(item, side)}>",
        ("union", var first, var second) => $"Union<{Plain(first, side)}, {Plain(second, side)}>",
        ("string" or "int" or "bool", _, _) => type,
        ("number", _, _) => "double",
        ("any", _, _) => "object",
        ("asset" or "assetOrArchive", _, _) => "AssetOrArchive",
        ("archive", _, _) => "Archive",
        ("json", _, _) => "global::System.Text.Json.JsonElement",
        _ => Named(type, side),
    };

    string Named(string type, Side side)
    {
        if (type.StartsWith(EnumPrefix, StringComparison.Ordinal))
        {
            return Full(Enum(type).Text("cs"), type);
        }

        if (type.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        {
            return Full(resources.Map(type.Substring(ResourcePrefix.Length)).Text("cs"), type);
        }

        var schema = _types.TryGetValue(type, out var found) ? found : throw new FormatException($"The schema has no type '{type}'.");
        return side switch
        {
            Side.Input => Full(schema.Text("cs"), type),
            Side.Plain => Full(schema.Text("plain"), type),
            Side.State => StateClass(schema.Text("out") ?? throw Missing(type)).Full,
            _ => Full(schema.Text("out"), type),
        };
    }

    JsonMap Enum(string type) => enums.Map(type.Substring(EnumPrefix.Length));

    static string Full(string? name, string type) => $"global::{name ?? throw Missing(type)}";

    static FormatException Missing(string type) => new($"Type '{type}' of the schema has no class on this side.");

    static (string Name, string First, string Second) Arguments(string type)
    {
        var open = type.IndexOf('<');
        if (open < 0)
        {
            return (type, "", "");
        }

        var inner = type.Substring(open + 1, type.Length - open - 2);
        var depth = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (inner[i] == ',' && depth == 0)
            {
                return (type.Substring(0, open), inner.Substring(0, i), inner.Substring(i + 1));
            }
        }

        return (type.Substring(0, open), inner, "");
    }
}
