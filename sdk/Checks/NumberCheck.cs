using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks a number.</summary>
static class NumberCheck
{
    public static void Check(double number, ValueConstraints constraints, Place place, Findings findings, bool isMasked)
    {
        if ((Allowed(number, constraints) ?? Alternatives(number, constraints)) is { } allowed)
        {
            findings.Error(place, $"{place} must be {allowed}, got {(isMasked ? "[secret]" : Bounds.Number(number))}.");
        }
    }

    static string? Alternatives(double number, ValueConstraints constraints) =>
        WordedChecks.IsBroken(constraints.Check, new NumberValue(number)) ? constraints.Check
        : constraints.AnyOf.IsEmpty
            || constraints.AnyOf.Any(c => c.Enum.Contains(number) || (c.Enum.IsEmpty && Allowed(number, c) is null)) ? null
        : Shown.List(
            [.. constraints.AnyOf.Select(static c => c.Enum.IsEmpty
                ? Outline(c)
                : Shown.List([.. c.Enum.Select(static v => v.ToString())], "or"))],
            "or");

    static string Outline(ValueConstraints constraints) =>
        constraints.MultipleOf is { } step ? $"a multiple of {Bounds.Number(step)}" : Bounds.Of(constraints.Min, constraints.Max);

    static string? Allowed(double number, ValueConstraints constraints)
    {
        if (constraints.ExclusiveMin is { } above && (number <= above || number > constraints.Max))
        {
            return $"above {Bounds.Number(above)}{(constraints.Max is { } most ? $" and at most {Bounds.Number(most)}" : "")}";
        }

        if (number < constraints.Min || number > constraints.Max)
        {
            return Bounds.Of(constraints.Min, constraints.Max);
        }

        if (constraints.MultipleOf is { } step && Math.IEEERemainder(number, step) != 0)
        {
            return $"a multiple of {Bounds.Number(step)}";
        }

        return constraints.Ranges.IsEmpty || constraints.Ranges.Any(r => number >= r.Min && number <= r.Max)
            ? null
            : Shown.List(
                [.. constraints.Ranges.Select(static r => Bounds.Of(r.Min, r.Max).Replace("exactly ", "", StringComparison.Ordinal))],
                "or");
    }
}
