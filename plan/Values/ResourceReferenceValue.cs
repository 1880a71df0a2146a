namespace Groundwork.Plan.Values;

/// <summary>A reference to a whole resource.</summary>
/// <param name="urn">The resource referred to.</param>
/// <param name="id">Its id in the cloud: text, unknown, or null for a component.</param>
public sealed class ResourceReferenceValue(Urn urn, PropertyValue? id) : PropertyValue
{
    /// <summary>The resource referred to.</summary>
    public Urn Urn { get; } = urn;

    /// <summary>Its id in the cloud: text, unknown, or null for a component.</summary>
    public PropertyValue? Id { get; } = id;

    /// <inheritdoc/>
    public override bool IsKnown => Id?.IsKnown ?? true;

    /// <inheritdoc/>
    public override bool ContainsSecret => Id?.ContainsSecret ?? false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is ResourceReferenceValue o && o.Urn == Urn && Equals(o.Id, Id);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urn, Id);

    /// <inheritdoc/>
    public override string ToString() => $"resource({Urn})";
}
