using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Groundwork.Plan.Schema;

/// <summary>Reads what constrains a value.</summary>
static class ConstraintsReader
{
    const string AnyOf = "any of: ";

    public static ValueConstraints Read(ref Utf8JsonReader reader)
    {
        var constraints = ValueConstraints.None;
        while (SchemaReader.NextKey(ref reader, out var key))
        {
            constraints = Add(constraints, key, ref reader);
        }

        return constraints;
    }

    public static ValueConstraints Add(ValueConstraints constraints, string key, ref Utf8JsonReader reader)
    {
        switch (key)
        {
            case "enum": return constraints with { Enum = SchemaReader.ReadValues(ref reader) };
            case "orEmpty": return constraints with { OrEmpty = reader.GetBoolean() };
            case "ignoreCase": return constraints with { IgnoreCase = reader.GetBoolean() };
            case "notIn": return constraints with { NotIn = SchemaReader.ReadValues(ref reader) };
            case "patterns":
                return constraints with
                {
                    Pattern = string.Concat(SchemaReader.ReadValues(ref reader).Select(static p => $"(?=[\\s\\S]*?(?:{p}))")),
                };
            case "pattern": return constraints with { Pattern = reader.GetString() };
            case "keyPattern": return constraints with { KeyPattern = reader.GetString() };
            case "keyNotPattern": return constraints with { KeyNotPattern = reader.GetString() };
            case "format": return constraints with { Format = reader.GetString() };
            case "min": return constraints with { Min = reader.GetDouble() };
            case "max": return constraints with { Max = reader.GetDouble() };
            case "exclusiveMin": return constraints with { ExclusiveMin = reader.GetDouble() };
            case "ranges": return constraints with { Ranges = ReadRanges(ref reader) };
            case "minLength": return constraints with { MinLength = Count(ref reader) };
            case "maxLength": return constraints with { MaxLength = Count(ref reader) };
            case "minItems": return constraints with { MinItems = Count(ref reader) };
            case "maxItems": return constraints with { MaxItems = Count(ref reader) };
            case "prefixMin": return constraints with { PrefixMin = Count(ref reader) };
            case "prefixMax": return constraints with { PrefixMax = Count(ref reader) };
            case "minSeconds": return constraints with { MinSeconds = Count(ref reader) };
            case "multipleOf": return constraints with { MultipleOf = reader.GetDouble() };
            case "keyMinLength": return constraints with { KeyMinLength = Count(ref reader) };
            case "keyMaxLength": return constraints with { KeyMaxLength = Count(ref reader) };
            case "check": return ReadCheck(constraints, reader.GetString()!);
            default: reader.Skip(); return constraints;
        }
    }

    /// <summary>A bound beyond all counts (the largest of 64 bits) is none.</summary>
    static int Count(ref Utf8JsonReader reader) => reader.TryGetInt32(out var count) ? count : int.MaxValue;

    /// <summary>A check is words for people and for <c>sdk/Checks</c>, or alternatives as JSON, each of constraints like these.</summary>
    static ValueConstraints ReadCheck(ValueConstraints constraints, string text)
    {
        if (!text.StartsWith(AnyOf, StringComparison.Ordinal))
        {
            return constraints with { Check = text };
        }

        var alternatives = ImmutableArray.CreateBuilder<ValueConstraints>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[AnyOf.Length..]));
        _ = reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            alternatives.Add(Read(ref reader));
        }

        return constraints with { AnyOf = alternatives.ToImmutable() };
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
