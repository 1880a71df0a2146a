using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Groundwork.Plan;

/// <summary>An immutable list that is equal to another with the same elements in the same order.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public readonly struct Sequence<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    readonly ImmutableArray<T> _items = items;

    /// <summary>The elements.</summary>
    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <inheritdoc/>
    public bool Equals(Sequence<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

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
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two sequences have the same elements in the same order.</summary>
    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    /// <summary>Whether two sequences differ.</summary>
    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);
}

/// <summary>Makes sequences.</summary>
public static class Sequence
{
    /// <summary>A sequence of <paramref name="items"/>.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
