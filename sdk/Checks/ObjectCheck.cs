using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks the properties of a resource or of a nested object.</summary>
static class ObjectCheck
{
    public static void Check(
        MapValue given, IReadOnlyDictionary<string, PropertySchema> schema, Place place, Findings findings, bool isMasked)
    {
        var inside = place.Enter();
        foreach (var (name, value) in given.Entries)
        {
            if (value is NullValue)
            {
                continue;
            }

            if (!schema.TryGetValue(name, out var property))
            {
                findings.Error(inside[name], Unknown(name, schema, inside, findings));
                continue;
            }

            CheckProperty(property, value, inside[name], findings, isMasked);
        }

        foreach (var (name, property) in schema)
        {
            if (property.IsRequired && !property.IsAutoNamed && given.Find(name) is null or NullValue)
            {
                var missing = inside[name];
                findings.Error(missing, $"{missing} is required, got nothing.");
            }
        }
    }

    static void CheckProperty(PropertySchema property, PropertyValue value, Place place, Findings findings, bool isMasked)
    {
        if (property.IsComputed)
        {
            findings.Error(place, $"{place} can't be given: only the cloud sets it.");
            return;
        }

        if (property.IsDeprecated)
        {
            findings.Warning(place, $"{place} is deprecated.");
        }

        isMasked |= property.IsSecret || property.IsWriteOnly;
        if (property.Constant is { } constant)
        {
            CheckConstant(constant, value, place, findings, isMasked);
            return;
        }

        if (!property.IsJson || Open(value) is not TextValue)
        {
            ValueCheck.Check(value, property.Type, property, place, findings, isMasked);
        }
    }

    static void CheckConstant(PropertyValue constant, PropertyValue value, Place place, Findings findings, bool isMasked)
    {
        if (Open(value) is { IsKnown: true } given && !given.Equals(constant))
        {
            findings.Error(place, $"{place} must be {Shown.Value(constant, isMasked: false)}, got {Shown.Value(value, isMasked)}.");
        }
    }

    static PropertyValue? Open(PropertyValue value) => value is SecretValue secret ? secret.Inner : value;

    static string Unknown(string name, IReadOnlyDictionary<string, PropertySchema> schema, Place.Inside inside, Findings findings)
    {
        var owner = inside.Place.IsRoot ? findings.ResourceType : inside.Place.ToString();
        var question = NearMiss.Question(name, schema.Keys);
        var allowed = question.Length > 0 ? "" : $" Allowed: {string.Join(", ", schema.Keys.Order(StringComparer.Ordinal))}.";
        return $"{inside[name]} is not a property of {owner}.{question}{allowed}";
    }
}
