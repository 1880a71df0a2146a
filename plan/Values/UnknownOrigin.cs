using System.Collections.Immutable;

namespace Groundwork.Plan.Values;

/// <summary>One property of one resource, e.g. <c>trading-db.connectionName</c>.</summary>
/// <param name="urn">The resource; an empty URN where the origin isn't a resource, e.g. an encrypted configuration value.</param>
/// <param name="path">The property in it, e.g. <c>ipAddresses[0].ipAddress</c>; for configuration, the key.</param>
public sealed class UnknownOrigin(Urn urn, PropertyPath path) : UnknownExpression
{
    /// <summary>The resource; an empty URN where the origin isn't a resource.</summary>
    public Urn Urn { get; } = urn;

    /// <summary>The property in it.</summary>
    public PropertyPath Path { get; } = path;

    /// <inheritdoc/>
    public override ImmutableArray<UnknownOrigin> Origins => [this];

    /// <inheritdoc/>
    public override bool Equals(UnknownExpression? other) => other is UnknownOrigin o && o.Urn == Urn && o.Path.Equals(Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urn, Path);
}
