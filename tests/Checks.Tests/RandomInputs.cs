using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Checks.Tests;

/// <summary>Inputs made up from a schema, right and wrong ones, the same for the same seed.</summary>
sealed class RandomInputs(int seed)
{
    readonly Random _random = new(seed);

    public MapValue Next(IReadOnlyDictionary<string, PropertySchema> schema, int depth = 0)
    {
        var entries = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (name, property) in schema)
        {
            if (property.IsRequired ? !Chance(10) : Chance(3))
            {
                entries[name] = Value(property, property.Type, depth);
            }
        }

        if (Chance(10))
        {
            entries[Text()] = Text();
        }

        return new(entries);
    }

    /// <summary>The same tree, with one value in it replaced by an unknown one.</summary>
    public PropertyValue WithUnknown(PropertyValue value) => value switch
    {
        MapValue { Count: > 0 } map when map.Entries[_random.Next(map.Count)] is var (key, inner) =>
            map.With(key, Chance(2) ? Thing.Unknown : WithUnknown(inner)),
        ListValue { Items.Length: > 0 } list when _random.Next(list.Items.Length) is var i =>
            new ListValue(list.Items.SetItem(i, WithUnknown(list.Items[i]))),
        MapValue or ListValue => value,
        _ => Thing.Unknown,
    };

    PropertyValue Value(PropertySchema property, PropertyType type, int depth)
    {
        if (Chance(20))
        {
            return Chance(2) ? Text() : Chance(2) ? _random.Next(-1, 100_000) : Thing.List(Text());
        }

        if (!property.Constraints.Enum.IsEmpty && Chance(2))
        {
            return property.Constraints.Enum[_random.Next(property.Constraints.Enum.Length)];
        }

        return type.Kind switch
        {
            PropertyTypeKind.Integer or PropertyTypeKind.Number => _random.Next(-1, 100),
            PropertyTypeKind.Boolean => Chance(2),
            PropertyTypeKind.List =>
                new ListValue([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(property, type.Element!, depth))]),
            PropertyTypeKind.Map => Thing.Map(("k" + Text(), Value(property, type.Element!, depth))),
            PropertyTypeKind.Object when depth < 6 => Next(type.Object!.Properties, depth + 1),
            PropertyTypeKind.Object => MapValue.Empty,
            _ => Text(),
        };
    }

    string Text() => new([.. Enumerable.Range(0, _random.Next(12)).Select(_ => "abcXYZ019-_./ :\n"[_random.Next(16)])]);

    bool Chance(int of) => _random.Next(of) == 0;
}
