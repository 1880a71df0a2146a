namespace Groundwork.Plan.Values;

/// <summary>A text.</summary>
public sealed class TextValue(string value) : PropertyValue
{
    /// <summary>The text itself.</summary>
    public string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public override bool IsKnown => true;

    /// <inheritdoc/>
    public override bool ContainsSecret => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is TextValue o && string.Equals(o.Value, Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
