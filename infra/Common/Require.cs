using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Groundwork.Infra.Common;

/// <summary>
/// Checks of a single value; each gives the value back, or throws an error that names the property, the value and what is allowed.
/// </summary>
public static class Require
{
    /// <summary>A value between two bounds, both included.</summary>
    public static T InRange<T>(T value, T min, T max, [CallerMemberName] string name = "")
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0
            ? value
            : throw new ArgumentException($"{name} must be between {Text(min)} and {Text(max)}, got {Text(value)}.");

    /// <summary>One of the values listed.</summary>
    public static string OneOf(string value, IReadOnlyCollection<string> allowed, [CallerMemberName] string name = "") =>
        allowed.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new ArgumentException($"{name} must be one of {string.Join(", ", allowed)}, got '{value}'.");

    /// <summary>A text with something in it.</summary>
    public static string NotEmpty(string? value, [CallerMemberName] string name = "") =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{name} must not be empty.") : value;

    /// <summary>A list or map with something in it.</summary>
    public static T NotEmpty<T>(T value, [CallerMemberName] string name = "")
        where T : System.Collections.ICollection =>
        value.Count > 0 ? value : throw new ArgumentException($"{name} must hold at least one entry.");

    /// <summary>A text that matches a pattern as a whole; <paramref name="shape"/> says in words what it has to look like.</summary>
    public static string Matches(string? value, string pattern, string shape, [CallerMemberName] string name = "") =>
        value is not null && Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant)
            ? value
            : throw new ArgumentException($"{name} must be {shape}, got '{value}'.");

    static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
