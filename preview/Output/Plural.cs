using System.Globalization;

namespace Groundwork.Preview.Output;

/// <summary>Counts in words.</summary>
static class Plural
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The same for a noun that has a plural of its own.</summary>
    public static string Of(int count, string noun, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural)}");
}
