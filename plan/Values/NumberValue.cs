using System.Globalization;

namespace Groundwork.Plan.Values;

/// <summary>A number; as on Pulumi's wire, every number is a double.</summary>
public sealed class NumberValue(double value) : PropertyValue
{
    /// <summary>The number itself.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override bool IsKnown => true;

    /// <inheritdoc/>
    public override bool ContainsSecret => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is NumberValue o && o.Value.Equals(Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The shortest text that reads back as the same number, e.g. <c>7776000</c> or <c>0.5</c>.</summary>
    public override string ToString() =>
        Math.Abs(Value) < 1e15 && Math.Truncate(Value) == Value
            ? ((long)Value).ToString(CultureInfo.InvariantCulture)
            : Value.ToString("R", CultureInfo.InvariantCulture);
}
