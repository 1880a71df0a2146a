using System.Collections.Immutable;
using System.Text.Json;

namespace Groundwork.Plan.Schema;

/// <summary>Reads one property of a schema, and what constrains it.</summary>
static class PropertyReader
{
    public static PropertySchema Read(string name, ref Utf8JsonReader reader, SchemaPackage package)
    {
        PropertyType? type = null;
        var property = new PropertySchema(name, null!);
        var constraints = ValueConstraints.None;
        while (SchemaReader.NextKey(ref reader, out var key))
        {
            switch (key)
            {
                case "type": type = PropertyType.Parse(reader.GetString()!, package); break;
                case "cs": property = property with { CSharpName = reader.GetString()! }; break;
                case "required": property = property with { IsRequired = reader.GetBoolean() }; break;
                case "forceNew": property = property with { ForcesReplacement = reader.GetBoolean() }; break;
                case "autoName": property = property with { IsAutoNamed = reader.GetBoolean() }; break;
                case "computed": property = property with { IsComputed = reader.GetBoolean() }; break;
                case "writeOnly": property = property with { IsWriteOnly = reader.GetBoolean() }; break;
                case "deprecated": property = property with { IsDeprecated = true }; reader.Skip(); break;
                case "secret": property = property with { IsSecret = reader.GetBoolean() }; break;
                case "json": property = property with { IsJson = reader.GetBoolean() }; break;
                case "nullable": property = property with { IsNullable = reader.GetBoolean() }; break;
                case "const": property = property with { Constant = SchemaReader.ReadValue(ref reader) }; break;
                case "default": property = property with { Default = SchemaReader.ReadValue(ref reader) }; break;
                case "items": property = property with { Items = ReadConstraints(ref reader) }; break;
                default: constraints = Add(constraints, key, ref reader); break;
            }
        }

        return property with
        {
            Type = type ?? throw new FormatException($"Property '{name}' of the schema has no type."),
            Constraints = constraints,
        };
    }

    static ValueConstraints ReadConstraints(ref Utf8JsonReader reader)
    {
        var constraints = ValueConstraints.None;
        while (SchemaReader.NextKey(ref reader, out var key))
        {
            constraints = Add(constraints, key, ref reader);
        }

        return constraints;
    }

    static ValueConstraints Add(ValueConstraints constraints, string key, ref Utf8JsonReader reader)
    {
        switch (key)
        {
            case "enum": return constraints with { Enum = SchemaReader.ReadValues(ref reader) };
            case "orEmpty": return constraints with { OrEmpty = reader.GetBoolean() };
            case "ignoreCase": return constraints with { IgnoreCase = reader.GetBoolean() };
            case "notIn": return constraints with { NotIn = SchemaReader.ReadValues(ref reader) };
            case "pattern": return constraints with { Pattern = reader.GetString() };
            case "keyPattern": return constraints with { KeyPattern = reader.GetString() };
            case "keyNotPattern": return constraints with { KeyNotPattern = reader.GetString() };
            case "format": return constraints with { Format = reader.GetString() };
            case "min": return constraints with { Min = reader.GetDouble() };
            case "max": return constraints with { Max = reader.GetDouble() };
            case "exclusiveMin": return constraints with { ExclusiveMin = reader.GetDouble() };
            case "ranges": return constraints with { Ranges = ReadRanges(ref reader) };
            case "minLength": return constraints with { MinLength = reader.GetInt32() };
            case "maxLength": return constraints with { MaxLength = reader.GetInt32() };
            case "minItems": return constraints with { MinItems = reader.GetInt32() };
            case "maxItems": return constraints with { MaxItems = reader.GetInt32() };
            case "prefixMin": return constraints with { PrefixMin = reader.GetInt32() };
            case "prefixMax": return constraints with { PrefixMax = reader.GetInt32() };
            case "minSeconds": return constraints with { MinSeconds = reader.GetInt32() };
            default: reader.Skip(); return constraints;
        }
    }

    static ImmutableArray<NumberRange> ReadRanges(ref Utf8JsonReader reader)
    {
        var ranges = ImmutableArray.CreateBuilder<NumberRange>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            _ = reader.Read();
            var min = reader.GetDouble();
            _ = reader.Read();
            ranges.Add(new(min, reader.GetDouble()));
            _ = reader.Read();
        }

        return ranges.ToImmutable();
    }
}
