using System.Collections.Immutable;

namespace Groundwork.Plan.Values;

/// <summary>A list; its elements may be unknown or secret one by one.</summary>
public sealed class ListValue(ImmutableArray<PropertyValue> items) : PropertyValue
{
    /// <summary>A list without elements.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>The elements, in the order given.</summary>
    public ImmutableArray<PropertyValue> Items { get; } = items;

    /// <inheritdoc/>
    public override bool IsKnown => Items.All(static i => i.IsKnown);

    /// <inheritdoc/>
    public override bool ContainsSecret => Items.Any(static i => i.ContainsSecret);

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) => other is ListValue o && Items.AsSpan().SequenceEqual(o.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
