using System.Globalization;

namespace Groundwork.Sdk.Checks;

/// <summary>Says which numbers are allowed.</summary>
static class Bounds
{
    /// <summary><c>at least 1</c>, <c>at most 5</c>, <c>1 to 5</c>, <c>exactly 3</c>.</summary>
    public static string Of(double? min, double? max) => (min, max) switch
    {
        ({ } least, { } most) when least.Equals(most) => $"exactly {Number(least)}",
        ({ } least, { } most) => $"{Number(least)} to {Number(most)}",
        ({ } least, null) => $"at least {Number(least)}",
        (null, { } most) => $"at most {Number(most)}",
        _ => "any number of",
    };

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
