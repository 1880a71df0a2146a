using System.Collections.Immutable;

namespace Groundwork.Plan.Values;

/// <summary>A text with holes, e.g. <c>postgres://${trading-db.privateIpAddress}:5432</c>.</summary>
/// <param name="parts">Literals and holes in order; two literals never stand side by side.</param>
public sealed class UnknownTemplate(ImmutableArray<TemplatePart> parts) : UnknownExpression
{
    /// <summary>Literals and holes in order.</summary>
    public ImmutableArray<TemplatePart> Parts { get; } = parts;

    /// <inheritdoc/>
    public override ImmutableArray<UnknownOrigin> Origins
    {
        get;
    } = Union(parts.Where(static p => p.Hole is not null).Select(static p => p.Hole!));

    /// <inheritdoc/>
    public override bool Equals(UnknownExpression? other) => other is UnknownTemplate o && Parts.AsSpan().SequenceEqual(o.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }
}
