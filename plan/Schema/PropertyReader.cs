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
                case "optionalComputed": property = property with { IsFilledIn = reader.GetBoolean() }; break;
                case "unseen": property = property with { IsUnseen = reader.GetBoolean() }; break;
                case "computed": property = property with { IsComputed = reader.GetBoolean() }; break;
                case "writeOnly": property = property with { IsWriteOnly = reader.GetBoolean() }; break;
                case "deprecated": property = property with { IsDeprecated = true }; reader.Skip(); break;
                case "secret": property = property with { IsSecret = reader.GetBoolean() }; break;
                case "json": property = property with { IsJson = reader.GetBoolean() }; break;
                case "nullable": property = property with { IsNullable = reader.GetBoolean() }; break;
                case "const": property = property with { Constant = SchemaReader.ReadValue(ref reader) }; break;
                case "default": property = property with { Default = SchemaReader.ReadValue(ref reader) }; break;
                case "items": property = property with { Items = ConstraintsReader.Read(ref reader) }; break;
                case var _ when key.StartsWith("autoName", StringComparison.Ordinal):
                    property = property with { AutoName = AutoNamingReader.Add(property.AutoName, key, ref reader) };
                    break;
                case var _ when key.StartsWith("value", StringComparison.Ordinal):
                    property = property with
                    {
                        Items = ConstraintsReader.Add(
                            property.Items,
                            char.ToLowerInvariant(key["value".Length]) + key[("value".Length + 1)..],
                            ref reader),
                    };
                    break;
                default: constraints = ConstraintsReader.Add(constraints, key, ref reader); break;
            }
        }

        return property with
        {
            Type = type ?? throw new FormatException($"Property '{name}' of the schema has no type."),
            Constraints = constraints,
        };
    }
}
