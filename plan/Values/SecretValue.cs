namespace Groundwork.Plan.Values;

/// <summary>
/// A value that is never shown. It is <see cref="IsDeclared">declared</see> secret to Pulumi, or only <em>tainted</em>: it was
/// secret once and the program took the mark off. Both are masked everywhere.
/// </summary>
/// <param name="inner">
/// What is hidden: plain, unknown, or null where only the mask is known (read from a snapshot, or encrypted in a state file).
/// </param>
/// <param name="isDeclared">Whether Pulumi too treats the value as secret.</param>
public sealed class SecretValue(PropertyValue? inner, bool isDeclared = true) : PropertyValue
{
    /// <summary>What is hidden, or null where only the mask is known.</summary>
    public PropertyValue? Inner { get; } = inner is SecretValue nested ? nested.Inner : inner;

    /// <summary>Whether Pulumi too treats the value as secret; false where the program took the mark off.</summary>
    public bool IsDeclared { get; } = isDeclared || inner is SecretValue { IsDeclared: true };

    /// <inheritdoc/>
    public override bool IsKnown => Inner?.IsKnown ?? true;

    /// <inheritdoc/>
    public override bool ContainsSecret => true;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is SecretValue o && o.IsDeclared == IsDeclared && Equals(o.Inner, Inner);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsDeclared, Inner);

    /// <inheritdoc/>
    public override string ToString() => "[secret]";
}
