using System.Globalization;

namespace Groundwork.Policies.Rules.Secrets;

/// <summary>Durations as Google Cloud writes them: <c>7776000s</c>.</summary>
static class Periods
{
    /// <summary>The seconds; positive infinity for anything else.</summary>
    public static double Seconds(string text) =>
        text.EndsWith('s')
                && double.TryParse(
                    text.AsSpan(0, text.Length - 1),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var seconds)
            ? seconds
            : double.PositiveInfinity;
}
