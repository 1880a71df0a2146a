using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks a value against its type, and against what the provider accepts beyond the type.</summary>
static class ValueCheck
{
    public static void Check(
        PropertyValue value, PropertyType type, PropertySchema property, Place place, Findings findings, bool isMasked) =>
        Check(value, type, property.Constraints, property.Items, place, findings, isMasked);

    static void Check(
        PropertyValue value, PropertyType type, ValueConstraints constraints, ValueConstraints items, Place place, Findings findings,
        bool isMasked)
    {
        if (value is SecretValue secret)
        {
            if (secret.Inner is { } inner)
            {
                Check(inner, type, constraints, items, place, findings, isMasked: true);
            }

            return;
        }

        if (value is UnknownValue or ResourceReferenceValue)
        {
            return;
        }

        switch (type.Kind, value)
        {
            case (PropertyTypeKind.Any or PropertyTypeKind.Json, _):
                break;
            case (PropertyTypeKind.Union, _):
                CheckUnion(value, type, place, findings, isMasked);
                break;
            case (PropertyTypeKind.Text or PropertyTypeKind.Enumeration, TextValue text):
                TextCheck.Check(text.Value, constraints, place, findings, isMasked);
                break;
            case (PropertyTypeKind.Integer or PropertyTypeKind.Number
                or PropertyTypeKind.Enumeration, NumberValue number) when type.Kind != PropertyTypeKind.Integer
                || double.IsInteger(number.Value):
                NumberCheck.Check(number.Value, constraints, place, findings, isMasked);
                break;
            case (PropertyTypeKind.Boolean, BoolValue flag):
                CheckFlag(flag, constraints, place, findings, isMasked);
                break;
            case (PropertyTypeKind.List, ListValue list):
                CheckList(list, type, constraints, items, place, findings, isMasked);
                break;
            case (PropertyTypeKind.Map, MapValue map):
                CheckMap(map, type, constraints, items, place, findings, isMasked);
                break;
            case (PropertyTypeKind.Object, MapValue map):
                CheckObject(map, type, place, findings, isMasked);
                break;
            case (PropertyTypeKind.Asset or PropertyTypeKind.AssetOrArchive, AssetValue):
            case (PropertyTypeKind.Archive or PropertyTypeKind.AssetOrArchive or PropertyTypeKind.Asset, ArchiveValue):
                break;
            default:
                findings.Error(place, $"{place} must be {Noun(type)}, got {Shown.Value(value, isMasked)}.");
                break;
        }
    }

    static void CheckObject(MapValue map, PropertyType type, Place place, Findings findings, bool isMasked)
    {
        if (type.Object is { } schema)
        {
            ObjectCheck.Check(map, schema.Properties, place, findings, isMasked);
        }
    }

    static void CheckFlag(BoolValue flag, ValueConstraints constraints, Place place, Findings findings, bool isMasked)
    {
        if (!constraints.Enum.IsEmpty && !constraints.Enum.Contains(flag))
        {
            findings.Error(
                place,
                $"{place} must be {Shown.List([.. constraints.Enum.Select(static v => v.ToString())], "or")}, got "
                    + $"{Shown.Value(flag, isMasked)}.");
        }
    }

    static void CheckList(
        ListValue list, PropertyType type, ValueConstraints constraints, ValueConstraints items, Place place, Findings findings,
        bool isMasked)
    {
        CheckCount(list.Items.Length, constraints, place, findings);
        var inside = place.Enter();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is not NullValue)
            {
                Check(list.Items[i], type.Element!, items, ValueConstraints.None, inside[i], findings, isMasked);
            }
        }
    }

    static void CheckMap(
        MapValue map, PropertyType type, ValueConstraints constraints, ValueConstraints items, Place place, Findings findings,
        bool isMasked)
    {
        CheckCount(map.Count, constraints, place, findings);
        var inside = place.Enter();
        foreach (var (key, value) in map.Entries)
        {
            CheckKey(key, constraints, place, findings, isMasked);
            if (value is not NullValue)
            {
                Check(value, type.Element!, items, ValueConstraints.None, isMasked ? place : inside[key], findings, isMasked);
            }
        }
    }

    static void CheckKey(string key, ValueConstraints constraints, Place place, Findings findings, bool isMasked)
    {
        var shown = isMasked ? "[secret]" : Shown.Text(key);
        if (key.Length < constraints.KeyMinLength || key.Length > constraints.KeyMaxLength)
        {
            findings.Error(
                place,
                $"Every key of {place} must have {Bounds.Of(constraints.KeyMinLength, constraints.KeyMaxLength)} characters, got {shown}.");
        }

        if (constraints.KeyPattern is { } pattern && !Patterns.IsFound(pattern, key))
        {
            findings.Error(place, $"Every key of {place} must match {pattern}, got {shown}.");
        }

        if (constraints.KeyNotPattern is { } refused && Patterns.IsFound(refused, key))
        {
            findings.Error(place, $"No key of {place} may match {refused}, got {shown}.");
        }
    }

    static void CheckCount(int count, ValueConstraints constraints, Place place, Findings findings)
    {
        if (count < constraints.MinItems || count > constraints.MaxItems)
        {
            findings.Error(place, $"{place} must have {Bounds.Of(constraints.MinItems, constraints.MaxItems)} elements, got {count}.");
        }
    }

    static void CheckUnion(PropertyValue value, PropertyType type, Place place, Findings findings, bool isMasked)
    {
        if (!type.Cases.Any(c => Fits(value, c)))
        {
            findings.Error(place, $"{place} must be {Noun(type)}, got {Shown.Value(value, isMasked)}.");
        }
    }

    static bool Fits(PropertyValue value, PropertyType type) => (type.Kind, value) switch
    {
        (PropertyTypeKind.Text or PropertyTypeKind.Enumeration, TextValue) => true,
        (PropertyTypeKind.Integer, NumberValue number) => double.IsInteger(number.Value),
        (PropertyTypeKind.Number or PropertyTypeKind.Enumeration, NumberValue) => true,
        (PropertyTypeKind.Boolean, BoolValue) => true,
        (PropertyTypeKind.List, ListValue) => true,
        (PropertyTypeKind.Map or PropertyTypeKind.Object, MapValue) => true,
        (PropertyTypeKind.Any or PropertyTypeKind.Json, _) => true,
        _ => false,
    };

    static string Noun(PropertyType type) => type.Kind switch
    {
        PropertyTypeKind.Integer => "a whole number",
        PropertyTypeKind.Number => "a number",
        PropertyTypeKind.Boolean => "true or false",
        PropertyTypeKind.List => "a list",
        PropertyTypeKind.Map => "a map",
        PropertyTypeKind.Object => "an object",
        PropertyTypeKind.Asset => "a file",
        PropertyTypeKind.Archive => "an archive",
        PropertyTypeKind.AssetOrArchive => "a file or an archive",
        PropertyTypeKind.Union => Shown.List([.. type.Cases.Select(Noun).Distinct()], "or"),
        _ => "a text",
    };
}
