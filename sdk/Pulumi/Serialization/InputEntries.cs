using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>
/// The entries of an <see cref="InputMap{TValue}"/>, in the order added, together with the clashes that reading them will report.
/// </summary>
sealed class InputEntries<TValue> : IInputEntries
{
    readonly ImmutableArray<(string Key, Input<TValue> First, Input<TValue> Second)> _repeats;

    InputEntries(
        ImmutableArray<KeyValuePair<string, Input<TValue>>> items,
        ImmutableArray<(string Key, Input<TValue> First, Input<TValue> Second)> repeats,
        string? clash)
    {
        Items = items;
        _repeats = repeats;
        Clash = clash;
    }

    public static InputEntries<TValue> Empty { get; } = new([], [], null);

    public ImmutableArray<KeyValuePair<string, Input<TValue>>> Items { get; }

    /// <summary>A key that two maps both had.</summary>
    public string? Clash { get; }

    public static InputEntries<TValue>? Of(IEnumerable<KeyValuePair<string, TValue>>? values) =>
        values is null ? null : new([.. values.Select(static v => KeyValuePair.Create(v.Key, (Input<TValue>)v.Value))], [], null);

    public static InputEntries<TValue> Join(InputEntries<TValue>? first, InputEntries<TValue>? second, bool distinct)
    {
        var joined = first ?? Empty;
        foreach (var (key, value) in second?.Items ?? [])
        {
            joined = joined.Add(key, value, distinct);
        }

        return joined;
    }

    public static InputEntries<TValue> Merge(InputEntries<TValue>? first, InputEntries<TValue>? second)
    {
        var (one, two) = (first ?? Empty, second ?? Empty);
        var keys = two.Items.Select(static i => i.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. one.Items.Where(i => !keys.Contains(i.Key)), .. two.Items],
            [.. one._repeats, .. two._repeats],
            one.Clash ?? two.Clash);
    }

    public InputEntries<TValue> Add(string key, Input<TValue> value, bool distinct = false)
    {
        foreach (var item in Items)
        {
            if (string.Equals(item.Key, key, StringComparison.Ordinal))
            {
                return ReferenceEquals(item.Value, value) ? this
                    : distinct ? new(Items, _repeats, Clash ?? key)
                    : new(Items, _repeats.Add((key, item.Value, value)), Clash);
            }
        }

        return new(Items.Add(KeyValuePair.Create(key, value)), _repeats, Clash);
    }

    public Output<ImmutableDictionary<string, TValue>> ToOutput()
    {
        var parts = new IOutput?[Items.Length + 2 * _repeats.Length];
        for (var i = 0; i < Items.Length; i++)
        {
            parts[i] = Items[i].Value?.ToOutput();
        }

        for (var i = 0; i < _repeats.Length; i++)
        {
            parts[Items.Length + 2 * i] = _repeats[i].First.ToOutput();
            parts[Items.Length + 2 * i + 1] = _repeats[i].Second.ToOutput();
        }

        return Combined.Of(parts, Combine, Show);
    }

    IEnumerable<KeyValuePair<string, object?>> IInputEntries.Entries =>
        Items.Select(static i => KeyValuePair.Create(i.Key, (object?)i.Value));

    bool IInputEntries.HasRepeats => Clash is not null || !_repeats.IsEmpty;

    IOutput IInputEntries.ToOutput() => ToOutput();

    [DoesNotReturn]
    static void ThrowClash(string key) =>
        throw new ArgumentException($"An element with the same key but a different value already exists. Key: '{key}'");

    ImmutableDictionary<string, TValue> Combine(object?[] values)
    {
        if (Clash is not null)
        {
            ThrowClash(Clash);
        }

        for (var i = 0; i < _repeats.Length; i++)
        {
            if (!Equals(values[Items.Length + 2 * i], values[Items.Length + 2 * i + 1]))
            {
                ThrowClash(_repeats[i].Key);
            }
        }

        var map = ImmutableDictionary.CreateBuilder<string, TValue>();
        for (var i = 0; i < Items.Length; i++)
        {
            map.Add(Items[i].Key, (TValue)values[i]!);
        }

        return map.ToImmutable();
    }

    PropertyValue Show(object?[] values, OutputMeta[] metas) =>
        new MapValue(Items.Select((item, i) => KeyValuePair.Create(item.Key, PlanValue.Of(values[i], metas[i]))));
}
