using System.Globalization;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>Values as providers read them: <c>"true"</c> is a boolean where one is wanted, <c>"7"</c> a number.</summary>
static class Coerce
{
    public static bool? Bool(PropertyValue? value) => value switch
    {
        BoolValue b => b.Value,
        TextValue t when bool.TryParse(t.Value, out var parsed) => parsed,
        _ => null,
    };

    public static double? Number(PropertyValue? value) => value switch
    {
        NumberValue n => n.Value,
        TextValue t when double.TryParse(t.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            && double.IsFinite(parsed) => parsed,
        _ => null,
    };

    public static bool Same(PropertyValue given, PropertyValue wanted) => wanted switch
    {
        BoolValue b => Bool(given) == b.Value,
        NumberValue n => Number(given) == n.Value,
        _ => given.Equals(wanted),
    };
}
