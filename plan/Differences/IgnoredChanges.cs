using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Carries old values over into new inputs where the program says that changes are ignored, as the engine does.</summary>
static class IgnoredChanges
{
    /// <summary>The inputs with ignored changes taken back, and the paths of what only one side has, which can't be ignored.</summary>
    public static (MapValue Inputs, Sequence<string> OneSided) Apply(MapValue old, MapValue inputs, Sequence<string> patterns)
    {
        PropertyValue result = inputs;
        var oneSided = new List<string>();
        foreach (var text in patterns)
        {
            if (PathPattern.TryParse(text) is { } pattern)
            {
                var isOneSided = false;
                result = Reset(old, result, pattern.Segments.AsSpan(), ref isOneSided) ?? MapValue.Empty;
                if (isOneSided)
                {
                    oneSided.Add(text);
                }
            }
        }

        return ((MapValue)result, new([.. oneSided]));
    }

    // Elements of a list that only one side has can't be ignored: the engine says so and goes on.
    static PropertyValue? Reset(PropertyValue? old, PropertyValue? current, ReadOnlySpan<object?> path, ref bool isOneSided)
    {
        if (path.IsEmpty)
        {
            return old;
        }

        switch (current, path[0])
        {
            case (MapValue map, string key):
                return ResetKey(old as MapValue, map, key, path[1..], ref isOneSided);
            case (MapValue map, null):
                return ResetKeys(old as MapValue, map, path[1..], ref isOneSided);
            case (ListValue list, int index):
                return ResetItems(old, list, index, path[1..], ref isOneSided);
            case (ListValue list, null):
                return ResetItems(old, list, null, path[1..], ref isOneSided);
            case (SecretValue { Inner: { } inner } secret, _):
                return Reset(Plain(old), inner, path, ref isOneSided) is { } value ? new SecretValue(value, secret.IsDeclared) : current;
            case (null, string key) when old is MapValue before && before.ContainsKey(key) && path.Length == 1:
                return new MapValue([new(key, before[key])]);
            default:
                isOneSided |= current is null && old is ListValue { Items.IsEmpty: false };
                return current;
        }
    }

    static MapValue ResetKey(MapValue? old, MapValue map, string key, ReadOnlySpan<object?> rest, ref bool isOneSided) =>
        map.With(key, Reset(old?.Find(key), map.Find(key), rest, ref isOneSided));

    static MapValue ResetKeys(MapValue? old, MapValue map, ReadOnlySpan<object?> rest, ref bool isOneSided)
    {
        foreach (var key in map.Keys.Concat(old?.Keys ?? []).Distinct().ToArray())
        {
            map = ResetKey(old, map, key, rest, ref isOneSided);
        }

        return map;
    }

    static ListValue ResetItems(PropertyValue? old, ListValue list, int? only, ReadOnlySpan<object?> rest, ref bool isOneSided)
    {
        ImmutableArray<PropertyValue> before = Plain(old) is ListValue { Items: var items } ? items : [];
        var both = Math.Min(list.Items.Length, before.Length);
        var longest = Math.Max(list.Items.Length, before.Length);
        isOneSided |= only is { } index ? index >= both && index < longest : both < longest;
        var result = list.Items.ToBuilder();
        for (var i = only ?? 0; i < Math.Min(only + 1 ?? both, both); i++)
        {
            result[i] = Reset(before[i], list.Items[i], rest, ref isOneSided) ?? NullValue.Instance;
        }

        return new(result.ToImmutable());
    }

    static PropertyValue? Plain(PropertyValue? value) => value is SecretValue secret ? secret.Inner : value;
}
