using System.Text.Json;
using Groundwork.Plan.Values;

namespace Groundwork.Plan;

/// <summary>
/// The tags that a resource of AWS ends up with: its provider's, then its own over them, but for those that the provider ignores.
/// </summary>
public static class AwsTags
{
    /// <summary>
    /// All tags of a resource that is given <paramref name="own"/>; null where the provider's are not all known.
    /// </summary>
    /// <param name="provider">The provider's inputs, in which objects are texts of JSON.</param>
    /// <param name="own">The resource's <c>tags</c>; null where it has none.</param>
    public static PropertyValue? All(MapValue provider, PropertyValue? own)
    {
        if (Setting(provider, "defaultTags") is not { } defaults || Setting(provider, "ignoreTags") is not { } ignored)
        {
            return null;
        }

        if (own is not (null or NullValue or MapValue))
        {
            return defaults.Count == 0 && ignored.Count == 0 ? own : null;
        }

        var tags = new SortedDictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in (defaults.Find("tags") as MapValue ?? MapValue.Empty).Concat(own as MapValue ?? MapValue.Empty))
        {
            tags[key] = value;
        }

        var (keys, prefixes) = (Texts(ignored, "keys"), Texts(ignored, "keyPrefixes"));
        return new MapValue(tags.Where(t => !keys.Contains(t.Key) && !prefixes.Any(p => t.Key.StartsWith(p, StringComparison.Ordinal))));
    }

    /// <summary>A setting that is an object; null where it isn't known.</summary>
    static MapValue? Setting(MapValue provider, string name)
    {
        switch (provider.Find(name))
        {
            case null or NullValue:
                return MapValue.Empty;
            case MapValue { IsKnown: true } map:
                return map;
            case TextValue text:
                using (var json = JsonDocument.Parse(text.Value))
                {
                    return ValueOf(json.RootElement) as MapValue;
                }

            default:
                return null;
        }
    }

    static HashSet<string> Texts(MapValue map, string key) =>
        [.. (map.Find(key) as ListValue)?.Items.OfType<TextValue>().Select(static t => t.Value) ?? []];

    static PropertyValue ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new MapValue(json.EnumerateObject().Select(static p => KeyValuePair.Create(p.Name, ValueOf(p.Value)))),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(ValueOf)]),
        _ => new TextValue(json.ToString()),
    };
}
