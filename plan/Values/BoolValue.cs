namespace Groundwork.Plan.Values;

/// <summary>A boolean.</summary>
public sealed class BoolValue : PropertyValue
{
    BoolValue(bool value) => Value = value;

    /// <summary>The value <c>true</c>.</summary>
    public static BoolValue True { get; } = new(true);

    /// <summary>The value <c>false</c>.</summary>
    public static BoolValue False { get; } = new(false);

    /// <summary>The boolean itself.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override bool IsKnown => true;

    /// <inheritdoc/>
    public override bool ContainsSecret => false;

    /// <summary>The shared instance for <paramref name="value"/>.</summary>
    public static BoolValue Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is BoolValue o && o.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
