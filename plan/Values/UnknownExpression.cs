using System.Collections.Immutable;

namespace Groundwork.Plan.Values;

/// <summary>How an unknown value is made from resource properties; equal by content.</summary>
public abstract class UnknownExpression : IEquatable<UnknownExpression>
{
    private protected UnknownExpression()
    {
    }

    /// <summary>Every resource property the value comes from, each once, in order of appearance.</summary>
    public abstract ImmutableArray<UnknownOrigin> Origins { get; }

    /// <inheritdoc/>
    public abstract bool Equals(UnknownExpression? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is UnknownExpression other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    private protected static ImmutableArray<UnknownOrigin> Union(IEnumerable<UnknownExpression> parts) =>
        [.. parts.SelectMany(static p => p.Origins).Distinct()];
}
