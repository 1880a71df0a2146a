namespace Groundwork.Plan.Schema;

/// <summary>An interval of numbers, both ends included.</summary>
/// <param name="Min">The smallest number.</param>
/// <param name="Max">The largest number.</param>
public readonly record struct NumberRange(double Min, double Max);
