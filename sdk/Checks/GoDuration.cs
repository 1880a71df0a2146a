using System.Buffers;
using System.Globalization;

namespace Groundwork.Sdk.Checks;

/// <summary>Reads durations as Go writes them: <c>1h30m</c>, <c>-1.5s</c>, <c>0</c>.</summary>
static class GoDuration
{
    static readonly (string Unit, double Nanoseconds)[] Units =
        [("ns", 1), ("us", 1e3), ("µs", 1e3), ("μs", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 6e10), ("h", 3.6e12)];

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    public static bool TryParse(string text, out double nanoseconds)
    {
        nanoseconds = 0;
        var sign = text.StartsWith('-') ? -1 : 1;
        var rest = text.AsSpan(text.Length > 0 && text[0] is '-' or '+' ? 1 : 0);
        if (rest is "0")
        {
            return true;
        }

        var isEmpty = rest.IsEmpty;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(Digits) is var n and >= 0 ? n : rest.Length;
            var unit = rest[digits..].IndexOfAny(Digits) is var u and >= 0 ? u : rest.Length - digits;
            var factor = Factor(rest.Slice(digits, unit));
            if (factor == 0
                || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            nanoseconds += sign * number * factor;
            rest = rest[(digits + unit)..];
        }

        return !isEmpty;
    }

    static double Factor(ReadOnlySpan<char> unit)
    {
        foreach (var (name, nanoseconds) in Units)
        {
            if (unit.SequenceEqual(name))
            {
                return nanoseconds;
            }
        }

        return 0;
    }
}
