using Groundwork.Plan.Schema;

namespace Groundwork.Sdk.Checks;

/// <summary>Checks a number.</summary>
static class NumberCheck
{
    public static void Check(double number, ValueConstraints constraints, Place place, Findings findings, bool isMasked)
    {
        if (Allowed(number, constraints) is { } allowed)
        {
            findings.Error(place, $"{place} must be {allowed}, got {(isMasked ? "[secret]" : Bounds.Number(number))}.");
        }
    }

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

        return constraints.Ranges.IsEmpty || constraints.Ranges.Any(r => number >= r.Min && number <= r.Max)
            ? null
            : Shown.List([.. constraints.Ranges.Select(static r => Bounds.Of(r.Min, r.Max).Replace("exactly ", "", StringComparison.Ordinal))], "or");
    }
}
