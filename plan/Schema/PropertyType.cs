using System.Collections.Immutable;

namespace Groundwork.Plan.Schema;

/// <summary>The type of a property: a simple one, a list or map of another, a nested object, or a union.</summary>
public sealed class PropertyType
{
    readonly SchemaPackage _package;

    PropertyType(string text, PropertyTypeKind kind, SchemaPackage package, params ImmutableArray<PropertyType> cases)
    {
        Text = text;
        Kind = kind;
        _package = package;
        Cases = cases;
    }

    /// <summary>The type as the schema writes it, e.g. <c>list&lt;compute/SubnetworkSecondaryIpRange&gt;</c>.</summary>
    public string Text { get; }

    /// <summary>The shape.</summary>
    public PropertyTypeKind Kind { get; }

    /// <summary>The shapes of a union; the element's alone of a list or map.</summary>
    public ImmutableArray<PropertyType> Cases { get; }

    /// <summary>What a list or map holds; null for anything else.</summary>
    public PropertyType? Element => Kind is PropertyTypeKind.List or PropertyTypeKind.Map ? Cases[0] : null;

    /// <summary>The properties of a nested object; null for anything else.</summary>
    public TypeSchema? Object => Kind == PropertyTypeKind.Object ? _package.FindType(Text) : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static PropertyType Parse(string text, SchemaPackage package)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open > 0 && text[^1] == '>')
        {
            var cases = SplitArguments(text[(open + 1)..^1]).Select(c => Parse(c, package)).ToImmutableArray();
            return new(text, GenericKind(text[..open]), package, cases);
        }

        return new(text, SimpleKind(text), package);
    }

    static PropertyTypeKind GenericKind(string name) => name switch
    {
        "list" => PropertyTypeKind.List,
        "map" => PropertyTypeKind.Map,
        "union" => PropertyTypeKind.Union,
        _ => throw new FormatException($"'{name}' is not a generic type of a schema: expected list, map or union."),
    };

    static PropertyTypeKind SimpleKind(string name) => name switch
    {
        "string" => PropertyTypeKind.Text,
        "int" => PropertyTypeKind.Integer,
        "number" => PropertyTypeKind.Number,
        "bool" => PropertyTypeKind.Boolean,
        "any" => PropertyTypeKind.Any,
        "asset" => PropertyTypeKind.Asset,
        "archive" => PropertyTypeKind.Archive,
        "assetOrArchive" => PropertyTypeKind.AssetOrArchive,
        "json" => PropertyTypeKind.Json,
        _ when name.StartsWith("enum:", StringComparison.Ordinal) => PropertyTypeKind.Enumeration,
        _ when name.StartsWith("resource:", StringComparison.Ordinal) => PropertyTypeKind.Any,
        _ => PropertyTypeKind.Object,
    };

    static IEnumerable<string> SplitArguments(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
