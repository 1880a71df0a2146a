using Groundwork.Plan.Values;

namespace Groundwork.Plan.Dangers;

/// <summary>Looks into inputs without minding what is secret, unknown or of another type.</summary>
static class Inputs
{
    public static PropertyValue? At(this MapValue? inputs, params ReadOnlySpan<string> keys)
    {
        PropertyValue? value = inputs;
        foreach (var key in keys)
        {
            value = (value as MapValue)?.Find(key);
        }

        return value;
    }

    public static string TextAt(this MapValue? inputs, params ReadOnlySpan<string> keys) =>
        inputs.At(keys) is TextValue text ? text.Value : "";

    public static bool FlagAt(this MapValue? inputs, params ReadOnlySpan<string> keys) => inputs.At(keys) is BoolValue { Value: true };

    public static IEnumerable<PropertyValue> ListAt(this MapValue? inputs, params ReadOnlySpan<string> keys) =>
        inputs.At(keys) is ListValue list ? list.Items : [];

    public static IEnumerable<string> TextsAt(this MapValue? inputs, params ReadOnlySpan<string> keys) =>
        inputs.ListAt(keys).OfType<TextValue>().Select(static t => t.Value);
}
