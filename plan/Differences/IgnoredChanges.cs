using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Carries old values over into new inputs where the program says that changes are ignored, as the engine does.</summary>
static class IgnoredChanges
{
    public static MapValue Apply(MapValue old, MapValue inputs, Sequence<string> patterns)
    {
        PropertyValue result = inputs;
        foreach (var text in patterns)
        {
            if (PathPattern.TryParse(text) is { } pattern)
            {
                result = Reset(old, result, pattern.Segments.AsSpan()) ?? MapValue.Empty;
            }
        }

        return (MapValue)result;
    }

    // Elements that only one side has can't be ignored: the engine says so and goes on.
    static PropertyValue? Reset(PropertyValue? old, PropertyValue? current, ReadOnlySpan<object?> path)
    {
        if (path.IsEmpty)
        {
            return old;
        }

        return (current, path[0]) switch
        {
            (MapValue map, string key) => ResetKey(old as MapValue, map, key, path[1..]),
            (MapValue map, null) => ResetKeys(old as MapValue, map, path[1..]),
            (ListValue list, int index) when old is ListValue before && index < list.Items.Length && index < before.Items.Length =>
                new ListValue(list.Items.SetItem(index, Reset(before.Items[index], list.Items[index], path[1..]) ?? NullValue.Instance)),
            (ListValue list, null) when old is ListValue before => ResetItems(before, list, path[1..]),
            (SecretValue { Inner: { } inner } secret, _) => Reset(Plain(old), inner, path) is { } value ? new SecretValue(value, secret.IsDeclared) : current,
            (null, string key) when old is MapValue before && before.ContainsKey(key) && path.Length == 1 => new MapValue([new(key, before[key])]),
            _ => current,
        };
    }

    static MapValue ResetKey(MapValue? old, MapValue map, string key, ReadOnlySpan<object?> rest) => map.With(key, Reset(old?.Find(key), map.Find(key), rest));

    static MapValue ResetKeys(MapValue? old, MapValue map, ReadOnlySpan<object?> rest)
    {
        foreach (var key in map.Keys.Concat(old?.Keys ?? []).Distinct().ToArray())
        {
            map = ResetKey(old, map, key, rest);
        }

        return map;
    }

    static ListValue ResetItems(ListValue old, ListValue list, ReadOnlySpan<object?> rest)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            items.Add(i < old.Items.Length ? Reset(old.Items[i], list.Items[i], rest) ?? NullValue.Instance : list.Items[i]);
        }

        return new(items.ToImmutable());
    }

    static PropertyValue? Plain(PropertyValue? value) => value is SecretValue secret ? secret.Inner : value;
}
