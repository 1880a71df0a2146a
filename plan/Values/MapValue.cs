using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Groundwork.Plan.Values;

/// <summary>A map from text to value, ordered by key (ordinal).</summary>
public sealed class MapValue : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    static readonly Comparison<KeyValuePair<string, PropertyValue>> ByKey = static (a, b) => string.CompareOrdinal(a.Key, b.Key);

    readonly KeyValuePair<string, PropertyValue>[] _entries;

    /// <summary>A map of <paramref name="entries"/>; a key given twice is an <see cref="ArgumentException"/>.</summary>
    public MapValue(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        _entries = entries.ToArray();
        if (IsSorted(_entries))
        {
            return;
        }

        Array.Sort(_entries, ByKey);
        for (var i = 1; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i - 1].Key, _entries[i].Key, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The key '{_entries[i].Key}' is given twice.", nameof(entries));
            }
        }
    }

    MapValue(Sorted entries) => _entries = entries.Items;

    /// <summary>A map without entries.</summary>
    public static MapValue Empty { get; } = new([]);

    /// <summary>The entries, ordered by key.</summary>
    public ReadOnlySpan<KeyValuePair<string, PropertyValue>> Entries => _entries;

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(static e => e.Key);

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _entries.Select(static e => e.Value);

    /// <inheritdoc/>
    public override bool IsKnown => _entries.All(static e => e.Value.IsKnown);

    /// <inheritdoc/>
    public override bool ContainsSecret => _entries.Any(static e => e.Value.ContainsSecret);

    /// <inheritdoc/>
    public PropertyValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");

    /// <summary>The value at <paramref name="key"/>, or null where there is none.</summary>
    public PropertyValue? Find(string key) => TryGetValue(key, out var value) ? value : null;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value)
    {
        var index = IndexOf(key);
        value = index < 0 ? null : _entries[index].Value;
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>This map with <paramref name="key"/> set; null takes the key out.</summary>
    public MapValue With(string key, PropertyValue? value)
    {
        var index = IndexOf(key);
        return (index, value) switch
        {
            ( < 0, null) => this,
            ( >= 0, null) => new(new Sorted([.. _entries.AsSpan(0, index), .. _entries.AsSpan(index + 1)])),
            ( >= 0, _) => new(new Sorted([.. _entries.AsSpan(0, index), new(key, value), .. _entries.AsSpan(index + 1)])),
            _ => new(new Sorted([.. _entries.AsSpan(0, ~index), new(key, value!), .. _entries.AsSpan(~index)])),
        };
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, PropertyValue>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other)
    {
        if (other is not MapValue o || o._entries.Length != _entries.Length)
        {
            return false;
        }

        for (var i = 0; i < _entries.Length; i++)
        {
            if (!string.Equals(_entries[i].Key, o._entries[i].Key, StringComparison.Ordinal)
                || !_entries[i].Value.Equals(o._entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in _entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", _entries.Select(static e => $"{e.Key}: {e.Value}"))}}}";

    static bool IsSorted(KeyValuePair<string, PropertyValue>[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    int IndexOf(string key)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    readonly record struct Sorted(KeyValuePair<string, PropertyValue>[] Items);
}
