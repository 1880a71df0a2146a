namespace Groundwork.Plan.Values;

/// <summary>An explicit null; an absent property has no value at all.</summary>
public sealed class NullValue : PropertyValue
{
    NullValue()
    {
    }

    /// <summary>The only null.</summary>
    public static NullValue Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsKnown => true;

    /// <inheritdoc/>
    public override bool ContainsSecret => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is NullValue;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "null";
}
