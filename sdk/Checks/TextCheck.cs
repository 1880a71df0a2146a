using System.Collections.Immutable;
using System.Globalization;
using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks a text.</summary>
static class TextCheck
{
    public static void Check(string text, ValueConstraints constraints, Place place, Findings findings, bool isMasked)
    {
        if (ReferenceEquals(constraints, ValueConstraints.None) || (text.Length == 0 && constraints.OrEmpty))
        {
            return;
        }

        if (Fault(text, constraints, isMasked) is { } fault)
        {
            findings.Error(place, $"{place} {fault}");
        }
    }

    /// <summary>What is wrong with the text, as the rest of a sentence about it; null where nothing is.</summary>
    static string? Fault(string text, ValueConstraints constraints, bool isMasked)
    {
        if (!constraints.Enum.IsEmpty && !IsIn(text, constraints.Enum, constraints.IgnoreCase))
        {
            var allowed = constraints.Enum.Select(static v => v.ToString()).ToList();
            var question = isMasked ? "" : NearMiss.Question(text, allowed);
            return $"must be {Shown.List(allowed, "or")}, {Got(text, isMasked)}.{question}";
        }

        if (IsIn(text, constraints.NotIn, ignoreCase: false))
        {
            return "must be anything but "
                + $"{Shown.List([.. constraints.NotIn.Select(static v => v.ToString())], "and")}, {Got(text, isMasked)}.";
        }

        return Outline(text, constraints) is { } allowedText ? $"must {allowedText}, {Got(text, isMasked)}." : null;
    }

    static string Got(string text, bool isMasked) => isMasked ? "got [secret]" : $"got {Shown.Text(text)}";

    /// <summary>What the text must be or have, in length, pattern and form; null where it is and has.</summary>
    public static string? Outline(string text, ValueConstraints constraints)
    {
        if (text.Length < constraints.MinLength || text.Length > constraints.MaxLength)
        {
            return $"have {Bounds.Of(constraints.MinLength, constraints.MaxLength)} characters, not {text.Length}";
        }

        if (constraints.Pattern is { } pattern && !Patterns.IsFound(pattern, text))
        {
            return $"match {pattern}";
        }

        return Formats.Fault(text, constraints) ?? TooShort(text, constraints) ?? Alternatives(text, constraints);
    }

    static string? Alternatives(string text, ValueConstraints constraints) =>
        WordedChecks.IsBroken(constraints.Check, text) ? WordedChecks.Demand(constraints.Check!)
        : constraints.AnyOf.IsEmpty || constraints.AnyOf.Any(c => Outline(text, c) is null) ? null
        : Shown.List([.. constraints.AnyOf.Select(c => Outline(text, c)!)], "or");

    static string? TooShort(string text, ValueConstraints constraints) =>
        constraints.MinSeconds is { } least
        && double.TryParse(text.TrimEnd('s'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds < least
            ? $"be at least {least}s"
            : null;

    static bool IsIn(string text, ImmutableArray<PropertyValue> values, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var value in values)
        {
            if (value is TextValue allowed && string.Equals(allowed.Value, text, comparison))
            {
                return true;
            }
        }

        return false;
    }
}
