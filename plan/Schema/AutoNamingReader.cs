using System.Collections.Immutable;
using System.Text.Json;

namespace Groundwork.Plan.Schema;

/// <summary>Reads how Pulumi makes up a name, from the keys of a property that start with <c>autoName</c>.</summary>
static class AutoNamingReader
{
    public static AutoNaming? Add(AutoNaming? naming, string key, ref Utf8JsonReader reader)
    {
        var sofar = naming ?? new();
        switch (key)
        {
            case "autoName": return reader.GetBoolean() ? sofar : null;
            case "autoNameMax": return sofar with { MaxLength = reader.GetInt32() };
            case "autoNameLower": return sofar with { IsLower = reader.GetBoolean() };
            case "autoNamePrefix": return sofar with { Prefix = reader.GetString()! };
            case "autoNameSeparator": return sofar with { Separator = reader.GetString()! };
            case "autoNameRandom": return sofar with { RandomLetters = reader.GetInt32() };
            case "autoNameCharset": return sofar with { Letters = reader.GetString()! };
            case "autoNameSuffix": return sofar with { Suffixes = ReadSuffixes(ref reader) };
            default: throw new FormatException($"'{key}' is not a key of a schema's property.");
        }
    }

    static ImmutableDictionary<string, string> ReadSuffixes(ref Utf8JsonReader reader)
    {
        var suffixes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (SchemaReader.NextKey(ref reader, out var suffix))
        {
            suffixes.Add(suffix, reader.GetString()!);
        }

        return suffixes.ToImmutable();
    }
}
