using System.Collections.Immutable;
using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Configuration;

/// <summary>Levels and settings that differ from the rules' own, as in a file for <c>--policy-pack-config</c>.</summary>
public sealed record PolicyConfig
{
    const string LevelKey = "enforcementLevel";

    /// <summary>Nothing differs.</summary>
    public static PolicyConfig Empty { get; } = new();

    /// <summary>The level of every rule that has none of its own here; null leaves them theirs.</summary>
    public Level? AllLevel { get; init; }

    /// <summary>Levels by rule.</summary>
    public ImmutableDictionary<string, Level> Levels { get; init; } = ImmutableDictionary<string, Level>.Empty;

    /// <summary>Settings by rule.</summary>
    public ImmutableDictionary<string, MapValue> Values { get; init; } = ImmutableDictionary<string, MapValue>.Empty;

    /// <summary>
    /// Reads <c>{"all": "mandatory", "rule-id": {"enforcementLevel": "advisory", "setting": 7}}</c>; anything else is a
    /// <see cref="FormatException"/>. An empty text configures nothing.
    /// </summary>
    public static PolicyConfig Parse(string json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return Empty;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The policy configuration is not valid JSON, at line {e.LineNumber + 1}.");
        }
    }

    static PolicyConfig Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("The policy configuration must be an object: rule id to level or settings.");
        }

        var config = Empty;
        foreach (var entry in root.EnumerateObject().Where(static e => e.Name != "environments"))
        {
            var values = entry.Value.ValueKind == JsonValueKind.Object ? (MapValue)JsonValues.Read(entry.Value) : null;
            var text = values is null ? JsonValues.Read(entry.Value) : values.Find(LevelKey);
            Level? level = text is null && values is not null ? null : LevelNames.Parse(entry.Name, text);
            config = entry.Name == "all" ? config with { AllLevel = level } : config.With(entry.Name, level, values?.With(LevelKey, null));
        }

        return config;
    }

    PolicyConfig With(string rule, Level? level, MapValue? values) => this with
    {
        Levels = level is { } l ? Levels.SetItem(rule, l) : Levels,
        Values = values is { Count: > 0 } ? Values.SetItem(rule, values) : Values,
    };
}
