using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A map of inputs, each of them plain or an output, so that one that is unknown or secret does not hide the others.</summary>
/// <typeparam name="TValue">The values' type.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // Exactly one is in use: the entries, or an output that brings them.
    InputEntries<TValue>? _entries = InputEntries<TValue>.Empty;
    Output<InputEntries<TValue>>? _source;

    /// <summary>An empty map.</summary>
    public InputMap()
    {
    }

    InputMap(InputEntries<TValue>? entries) => _entries = entries;

    InputMap(Output<InputEntries<TValue>> source) => _source = source;

    internal override object? Raw => _source is not null ? _source : _entries;

    /// <summary>Sets an entry, as <see cref="Add(string, Input{TValue})"/> does.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() =>
        _source is null ? Flatten(_entries) : _source.Apply(Flatten);

    /// <summary>Adds an entry. A key may be given again only with the same value.</summary>
    public void Add(string key, Input<TValue> value) => Append(new(InputEntries<TValue>.Empty.Add(key, value)), false);

    /// <summary>Adds a map's entries.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds a map's entries.</summary>
    public void AddRange(InputMap<TValue> values) => Append(values, true);

    /// <summary>A new map of both; where a key is in both, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        first._source is null && second._source is null
            ? new(InputEntries<TValue>.Merge(first._entries, second._entries))
            : new(Output.Tuple<InputEntries<TValue>, InputEntries<TValue>>(first.Entries(), second.Entries())
                .Apply(static both => InputEntries<TValue>.Merge(both.Item1, both.Item2)));

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(InputEntries<TValue>.Of(values));

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(InputEntries<TValue>.Of(values));

    /// <summary>A map that an output brings.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.KeepShape(static v => InputEntries<TValue>.Of(v)!));

    /// <summary>A map that an output brings.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.KeepShape(static v => InputEntries<TValue>.Of(v)!));

    /// <summary>A map that an output brings.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.KeepShape(static v => InputEntries<TValue>.Of(v)!));

    /// <summary>The entries, once they are there; none when they are unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var entries = _entries;
        if (_source is not null)
        {
            var data = await _source.GetDataAsync().ConfigureAwait(false);
            entries = data.Meta.IsKnown ? data.Value : null;
        }

        foreach (var (key, value) in entries?.Items ?? [])
        {
            yield return value.Apply(v => KeyValuePair.Create(key, v));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    static Output<ImmutableDictionary<string, TValue>> Flatten(InputEntries<TValue>? entries) =>
        entries is null ? new(null!, OutputMeta.Plain) : entries.ToOutput();

    Output<InputEntries<TValue>> Entries() => _source ?? new(_entries!, OutputMeta.Plain);

    void Append(InputMap<TValue> other, bool distinct)
    {
        if (_source is null && other._source is null)
        {
            _entries = InputEntries<TValue>.Join(_entries, other._entries, distinct);
            return;
        }

        _source = Output.Tuple<InputEntries<TValue>, InputEntries<TValue>>(Entries(), other.Entries())
            .Apply(both => InputEntries<TValue>.Join(both.Item1, both.Item2, distinct));
    }
}
