namespace Groundwork.Plan.Values;

/// <summary>One immutable value of a resource's property tree, equal by content.</summary>
public abstract class PropertyValue : IEquatable<PropertyValue>
{
    private protected PropertyValue()
    {
    }

    /// <summary>Whether nothing in this tree is unknown.</summary>
    public abstract bool IsKnown { get; }

    /// <summary>Whether this value, or any value in this tree, must be masked when shown.</summary>
    public abstract bool ContainsSecret { get; }

    /// <inheritdoc/>
    public abstract bool Equals(PropertyValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is PropertyValue other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>A text for debugging which never holds a secret.</summary>
    public abstract override string ToString();

    /// <summary>Wraps a text.</summary>
    public static implicit operator PropertyValue(string text) => new TextValue(text);

    /// <summary>Wraps a number.</summary>
    public static implicit operator PropertyValue(double number) => new NumberValue(number);

    /// <summary>Wraps a boolean.</summary>
    public static implicit operator PropertyValue(bool value) => BoolValue.Of(value);
}
