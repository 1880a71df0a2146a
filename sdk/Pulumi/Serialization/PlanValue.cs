using System.Diagnostics.CodeAnalysis;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Shows a part of an unknown value in a plan.</summary>
static class PlanValue
{
    /// <summary>An output's data as a plan value; what can't be sent at all shows as an unknown without origin.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "This is for show only; sending the value would report the fault.")]
    public static PropertyValue Of(object? value, OutputMeta meta)
    {
        PropertyValue shown;
        try
        {
            shown = meta.IsKnown ? new Serializer(null).Serialize(value) ?? NullValue.Instance : meta.Unknown;
        }
        catch (Exception)
        {
            shown = OutputMeta.UnknownWithoutOrigin.Unknown;
        }

        return meta.IsTainted ? new SecretValue(shown, meta.IsSecret) : shown;
    }
}
