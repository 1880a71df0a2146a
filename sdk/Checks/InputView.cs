using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>A resource's inputs, asked by path. What is unknown is neither given nor absent, and has no value.</summary>
readonly struct InputView(MapValue inputs)
{
    /// <summary>Whether something known is given there.</summary>
    public bool Has(string path) => Find(path) is { IsKnown: true } and not NullValue and not ListValue { Items.IsEmpty: true };

    /// <summary>Whether nothing is given there.</summary>
    public bool Lacks(string path) => Find(path) is null or NullValue or ListValue { Items.IsEmpty: true };

    /// <summary>Whether it is given there as true.</summary>
    public bool IsTrue(string path) => Find(path) is BoolValue { Value: true };

    /// <summary>Whether it is unknown, true or given: then what needs it isn't broken.</summary>
    public bool MayBeTrue(string path) => Find(path) is UnknownValue or BoolValue { Value: true };

    /// <summary>The text there; <paramref name="absent"/> where nothing is given, null where it is unknown.</summary>
    public string? Text(string path, string? absent = null) => Lacks(path) ? absent : (Find(path) as TextValue)?.Value;

    /// <summary>The number there; <paramref name="absent"/> where nothing is given, null where it is unknown.</summary>
    public double? Number(string path, double? absent = null) => Lacks(path) ? absent : (Find(path) as NumberValue)?.Value;

    PropertyValue? Find(string path)
    {
        PropertyValue? value = inputs;
        foreach (var segment in PropertyPath.Parse(path).Segments)
        {
            value = Open(value) switch
            {
                MapValue map => map.Find((string)segment),
                UnknownValue unknown => unknown,
                _ => null,
            };
        }

        return Open(value);
    }

    static PropertyValue? Open(PropertyValue? value) => value is SecretValue { Inner: { } inner } ? inner : value;
}
