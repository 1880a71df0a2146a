using System.Globalization;
using System.Text.RegularExpressions;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>
/// What can be asked of a <see cref="Property"/>. An unknown value is undetermined, a missing one never satisfies anything but
/// <see cref="Absent"/>, the <c>Not…</c> and the <c>None…</c>.
/// </summary>
public static class Predicates
{
    /// <summary>
    /// Must be given: neither missing, nor an empty text, nor an empty list. An empty object counts; so does an unknown value.
    /// </summary>
    public static Verdict Present(this Property property) => property.State switch
    {
        PropertyState.Unknown or PropertyState.Masked => Verdict.Passed,
        PropertyState.Known when !IsEmpty(property.Value!) => Verdict.Passed,
        _ => property.Must("be set"),
    };

    /// <summary>Must not be given; an empty text and an empty list count as not given.</summary>
    public static Verdict Absent(this Property property) => property.State switch
    {
        PropertyState.Absent or PropertyState.Null => Verdict.Passed,
        PropertyState.Known when IsEmpty(property.Value!) => Verdict.Passed,
        PropertyState.Unknown => property.Undetermined(),
        _ => property.Must("not be set"),
    };

    /// <summary>Must be that very value; texts are compared by case, a text that reads as the wanted boolean or number counts.</summary>
    public static Verdict EqualTo(this Property property, PropertyValue wanted) =>
        property.Holds(value => Coerce.Same(value, wanted), $"be {ShownValue.Of(wanted)}");

    /// <summary>Must be that text, in whatever case.</summary>
    public static Verdict EqualToIgnoringCase(this Property property, string wanted) =>
        property.Text(text => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase), $"be {wanted}");

    /// <summary>Must not be that value; missing passes.</summary>
    public static Verdict NotEqualTo(this Property property, PropertyValue refused) =>
        property.HoldsOrMissing(value => !Coerce.Same(value, refused), $"not be {ShownValue.Of(refused)}");

    /// <summary>Must be true.</summary>
    public static Verdict True(this Property property) => property.EqualTo(true);

    /// <summary>Must be false; missing is a violation, so give the cloud's default by <see cref="Property.DefaultingTo"/>.</summary>
    public static Verdict False(this Property property) => property.EqualTo(false);

    /// <summary>Must be one of the texts.</summary>
    public static Verdict OneOf(this Property property, params IReadOnlyCollection<string> wanted) =>
        property.Value is TextValue text && wanted.Contains(text.Value)
            ? Verdict.Passed
            : property.Text(static _ => false, wanted.Count == 1 ? $"be {wanted.First()}" : $"be one of {string.Join(", ", wanted)}");

    /// <summary>Must be none of the texts; missing passes.</summary>
    public static Verdict NoneOf(this Property property, params IReadOnlyCollection<string> refused) =>
        property.HoldsOrMissing(
            value => value is not TextValue text || !refused.Contains(text.Value),
            $"not be {string.Join(" or ", refused)}");

    /// <summary>Must be a number of at least <paramref name="least"/>.</summary>
    public static Verdict AtLeast(this Property property, double least) =>
        property.Holds(value => Coerce.Number(value) >= least, string.Create(CultureInfo.InvariantCulture, $"be at least {least}"));

    /// <summary>Must be a number of at most <paramref name="most"/>.</summary>
    public static Verdict AtMost(this Property property, double most) =>
        property.Holds(value => Coerce.Number(value) <= most, string.Create(CultureInfo.InvariantCulture, $"be at most {most}"));

    /// <summary>
    /// Must be a text that <paramref name="pattern"/> matches; the message says <paramref name="requirement"/>, e.g. <c>be a digest</c>.
    /// </summary>
    public static Verdict Matches(this Property property, Regex pattern, string? requirement = null) =>
        property.Text(pattern.IsMatch, requirement ?? $"match {pattern}");

    /// <summary>Must not be a text that <paramref name="pattern"/> matches; missing passes.</summary>
    public static Verdict NotMatching(this Property property, Regex pattern, string? requirement = null) =>
        property.HoldsOrMissing(
            value => value is not TextValue text || !pattern.IsMatch(text.Value),
            requirement ?? $"not match {pattern}");

    /// <summary>Must be a flag that is on: <c>true</c>, <c>TRUE</c>, <c>"true"</c>, <c>1</c>, <c>on</c>, <c>yes</c>.</summary>
    public static Verdict On(this Property property) => property.Holds(static value => IsOn(value), "be on");

    /// <summary>Must be missing, or a flag that is off.</summary>
    public static Verdict Off(this Property property) => property.HoldsOrMissing(static value => !IsOn(value), "be off");

    /// <summary>Must be marked secret. While it is unknown and unmarked, that is undetermined.</summary>
    public static Verdict Secret(this Property property) => property switch
    {
        { IsSecret: true } => Verdict.Passed,
        { State: PropertyState.Unknown } => property.Undetermined(),
        { IsMissing: true } => property.Must("be a secret"),
        _ => property.Violation($"{property.Label} must be a secret, got a plain value."),
    };

    /// <summary>
    /// Must be a text that satisfies <paramref name="test"/>; the message is <c>{path} must {requirement}, got {value}.</c>
    /// </summary>
    public static Verdict Text(this Property property, Func<string, bool> test, string requirement) =>
        property.Holds(value => value is TextValue text && test(text.Value), requirement);

    /// <summary>Must be given and satisfy <paramref name="test"/>; the message is <c>{path} must {requirement}, got {value}.</c></summary>
    public static Verdict Holds(this Property property, Func<PropertyValue, bool> test, string requirement) => property.State switch
    {
        PropertyState.Unknown or PropertyState.Masked => property.Undetermined(),
        PropertyState.Known when !property.Value!.IsKnown => Partly(property, test, requirement),
        PropertyState.Known when test(property.Value!) => Verdict.Passed,
        _ => property.Must(requirement),
    };

    /// <summary>Must be missing, or satisfy <paramref name="test"/>.</summary>
    public static Verdict HoldsOrMissing(this Property property, Func<PropertyValue, bool> test, string requirement) =>
        property.IsMissing ? Verdict.Passed : property.Holds(test, requirement);

    static Verdict Partly(Property property, Func<PropertyValue, bool> test, string requirement) =>
        property.Value is ListValue or MapValue ? property.Undetermined()
            : test(property.Value!) ? Verdict.Passed
            : property.Must(requirement);

    static bool IsEmpty(PropertyValue value) => value is TextValue { Value: "" } or ListValue { Items.Length: 0 };

    static bool IsOn(PropertyValue value) => value switch
    {
        BoolValue b => b.Value,
        NumberValue n => n.Value == 1,
        TextValue t => t.Value.Trim().ToUpperInvariant() is "TRUE" or "1" or "ON" or "YES" or "Y",
        _ => false,
    };
}
