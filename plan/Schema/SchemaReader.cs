using System.Collections.Immutable;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Schema;

/// <summary>Reads one line of a schema file.</summary>
static class SchemaReader
{
    static readonly Dictionary<string, PropertySchema> NoProperties = [];

    public static ResourceSchema ReadResource(string type, ReadOnlySpan<byte> json, SchemaPackage package)
    {
        var schema = new ResourceSchema(type, "") { Inputs = NoProperties, Outputs = NoProperties };
        var reader = Open(json);
        while (NextKey(ref reader, out var key))
        {
            switch (key)
            {
                case "cs": schema = schema with { ClassName = reader.GetString()! }; break;
                case "tf": schema = schema with { TerraformType = reader.GetString() }; break;
                case "inputs": schema = schema with { Inputs = ReadProperties(ref reader, package) }; break;
                case "outputs": schema = schema with { Outputs = ReadProperties(ref reader, package) }; break;
                case "rules": schema = schema with { Rules = ReadRules(ref reader) }; break;
                case "framework": schema = schema with { IsFramework = reader.GetBoolean() }; break;
                case "deleteBeforeReplace": schema = schema with { DeletesBeforeReplace = reader.GetBoolean() }; break;
                case "forceNew": schema = schema with { ReplacingPaths = ReadTexts(ref reader) }; break;
                case "checks": schema = schema with { Checks = ReadTexts(ref reader) }; break;
                case "aliasTypes": schema = schema with { AliasTypes = ReadTexts(ref reader) }; break;
                case "additionalSecretOutputs": schema = schema with { AdditionalSecretOutputs = ReadTexts(ref reader) }; break;
                default: reader.Skip(); break;
            }
        }

        return schema;
    }

    public static TypeSchema ReadType(string typeKey, ReadOnlySpan<byte> json, SchemaPackage package)
    {
        var schema = new TypeSchema(typeKey, NoProperties);
        var reader = Open(json);
        while (NextKey(ref reader, out var key))
        {
            if (key == "properties")
            {
                schema = schema with { Properties = ReadProperties(ref reader, package) };
            }
            else
            {
                reader.Skip();
            }
        }

        return schema;
    }

    static Dictionary<string, PropertySchema> ReadProperties(ref Utf8JsonReader reader, SchemaPackage package)
    {
        var properties = new Dictionary<string, PropertySchema>(StringComparer.Ordinal);
        while (NextKey(ref reader, out var name))
        {
            properties.Add(name, PropertyReader.Read(name, ref reader, package));
        }

        return properties;
    }

    static ImmutableArray<SchemaRule> ReadRules(ref Utf8JsonReader reader)
    {
        var rules = ImmutableArray.CreateBuilder<SchemaRule>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var rule = new SchemaRule(default, []);
            while (NextKey(ref reader, out var key))
            {
                rule = key switch
                {
                    "exactlyOneOf" => rule with { Kind = SchemaRuleKind.ExactlyOneOf, Paths = ReadPaths(ref reader) },
                    "atLeastOneOf" => rule with { Kind = SchemaRuleKind.AtLeastOneOf, Paths = ReadPaths(ref reader) },
                    "conflicts" => rule with { Kind = SchemaRuleKind.Conflicts, Paths = ReadPaths(ref reader) },
                    "requiredTogether" => rule with { Kind = SchemaRuleKind.RequiredTogether, Paths = ReadPaths(ref reader) },
                    "requires" => rule with { Kind = SchemaRuleKind.Requires, Paths = ReadPaths(ref reader) },
                    "replaceIf" => rule with { Kind = SchemaRuleKind.ReplaceIf, Paths = ReadPaths(ref reader) },
                    "when" => rule with { When = PropertyPath.Parse(reader.GetString()!) },
                    "note" => rule with { Note = reader.GetString() },
                    "partial" => rule with { IsPartial = reader.GetBoolean() },
                    _ => throw new FormatException($"'{key}' is not a rule of a schema."),
                };
            }

            rules.Add(rule);
        }

        return rules.ToImmutable();
    }

    static ImmutableArray<PropertyPath> ReadPaths(ref Utf8JsonReader reader) => [.. ReadTexts(ref reader).Select(PropertyPath.Parse)];

    static ImmutableArray<string> ReadTexts(ref Utf8JsonReader reader)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.GetString()!);
        }

        return texts.ToImmutable();
    }

    static Utf8JsonReader Open(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        _ = reader.Read();
        return reader;
    }

    /// <summary>Moves to the value of the next key of the object the reader is in; false at its end.</summary>
    internal static bool NextKey(ref Utf8JsonReader reader, out string key)
    {
        _ = reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            key = "";
            return false;
        }

        key = reader.GetString()!;
        _ = reader.Read();
        return true;
    }

    internal static ImmutableArray<PropertyValue> ReadValues(ref Utf8JsonReader reader)
    {
        var values = ImmutableArray.CreateBuilder<PropertyValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(ReadValue(ref reader));
        }

        return values.ToImmutable();
    }

    internal static PropertyValue ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.StartArray => new ListValue(ReadValues(ref reader)),
        _ => NullValue.Instance,
    };
}
