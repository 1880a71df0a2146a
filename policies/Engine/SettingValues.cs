using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>The types a setting may have, to and from configuration.</summary>
static class SettingValues
{
    public static MapValue Schema(Type type, string summary)
    {
        var schema = new MapValue([new("description", summary)]);
        return type switch
        {
            _ when type == typeof(int) => schema.With("type", "integer"),
            _ when type == typeof(double) => schema.With("type", "number"),
            _ when type == typeof(bool) => schema.With("type", "boolean"),
            _ when type == typeof(string) => schema.With("type", "string"),
            _ when type == typeof(Sequence<string>) => schema.With("type", "array").With("items", Texts()),
            _ => schema.With("type", "object").With("additionalProperties", Texts().With("type", "array").With("items", Texts())),
        };
    }

    public static PropertyValue Write(object value) => value switch
    {
        int number => (double)number,
        double number => number,
        bool flag => flag,
        string text => text,
        Sequence<string> texts => new ListValue([.. texts.Select(static t => (PropertyValue)t)]),
        ImmutableSortedDictionary<string, Sequence<string>> map =>
            new MapValue(map.Select(static e => KeyValuePair.Create(e.Key, Write(e.Value)))),
        _ => throw new NotSupportedException($"A setting can't be of type {value.GetType().Name}."),
    };

    public static bool TryRead<T>(PropertyValue value, [MaybeNullWhen(false)] out T read)
    {
        object? result = value switch
        {
            NumberValue n when typeof(T) == typeof(int) && n.Value == Math.Truncate(n.Value) && Math.Abs(n.Value) <= int.MaxValue =>
                (int)n.Value,
            NumberValue n when typeof(T) == typeof(double) => n.Value,
            BoolValue b when typeof(T) == typeof(bool) => b.Value,
            TextValue t when typeof(T) == typeof(string) => t.Value,
            ListValue l when typeof(T) == typeof(Sequence<string>) => ReadTexts(l),
            MapValue m when typeof(T) == typeof(ImmutableSortedDictionary<string, Sequence<string>>) => ReadMap(m),
            _ => null,
        };
        read = result is T typed ? typed : default;
        return result is T;
    }

    static MapValue Texts() => new([new("type", "string")]);

    static Sequence<string>? ReadTexts(PropertyValue value) =>
        value is ListValue list && list.Items.All(static i => i is TextValue)
            ? new Sequence<string>([.. list.Items.Select(static i => ((TextValue)i).Value)])
            : null;

    static ImmutableSortedDictionary<string, Sequence<string>>? ReadMap(MapValue map)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, Sequence<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            if (ReadTexts(value) is not Sequence<string> texts)
            {
                return null;
            }

            read[key] = texts;
        }

        return read.ToImmutable();
    }
}
