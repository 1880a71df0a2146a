using System.Collections.Immutable;

namespace Groundwork.Plan.Values;

/// <summary>The result of a function of the program over unknown values: <c>apply(trading-db.connectionName)</c>.</summary>
/// <param name="sources">What the function is given.</param>
public sealed class UnknownApply(ImmutableArray<UnknownExpression> sources) : UnknownExpression
{
    /// <summary>What the function is given, flattened to its origins.</summary>
    public override ImmutableArray<UnknownOrigin> Origins { get; } = Union(sources);

    /// <inheritdoc/>
    public override bool Equals(UnknownExpression? other) => other is UnknownApply o && Origins.AsSpan().SequenceEqual(o.Origins.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var origin in Origins)
        {
            hash.Add(origin);
        }

        return hash.ToHashCode();
    }
}
