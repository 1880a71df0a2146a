namespace Groundwork.Plan.Values;

/// <summary>A value that only the deployment will tell, with what is known of where it comes from.</summary>
/// <param name="expression">How the value is made from resource properties.</param>
public sealed class UnknownValue(UnknownExpression expression) : PropertyValue
{
    /// <summary>How the value is made from resource properties.</summary>
    public UnknownExpression Expression { get; } = expression;

    /// <inheritdoc/>
    public override bool IsKnown => false;

    /// <inheritdoc/>
    public override bool ContainsSecret => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is UnknownValue o && o.Expression.Equals(Expression);

    /// <inheritdoc/>
    public override int GetHashCode() => Expression.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => "[unknown]";
}
