using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A list of inputs, each of them plain or an output, so that one that is unknown or secret does not hide the others.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // Exactly one is in use: the elements, or an output that brings them.
    ImmutableArray<Input<T>> _items = [];
    Output<ImmutableArray<Input<T>>>? _source;

    /// <summary>An empty list.</summary>
    public InputList()
    {
    }

    InputList(ImmutableArray<Input<T>> items) => _items = items;

    InputList(Output<ImmutableArray<Input<T>>> source) => _source = source;

    internal override object? Raw => _source is not null ? _source : _items.IsDefault ? null : _items;

    internal override Output<ImmutableArray<T>> AsOutput() =>
        _source is null ? Flatten(_items) : _source.Apply(Flatten);

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs) => Append(new(ImmutableArray.Create(inputs)));

    /// <summary>Appends a list's elements.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends a list's elements.</summary>
    public void AddRange(InputList<T> inputs) => Append(inputs);

    /// <summary>A new list with the elements of both.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        var list = _source is null ? new InputList<T>(_items) : new InputList<T>(_source);
        list.Append(other);
        return list;
    }

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(T[] values) => new([.. values.Select(static v => (Input<T>)v)]);

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => new([.. values.Select(static v => (Input<T>)v)]);

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => new([.. values]);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(List<T> values) => new([.. values.Select(static v => (Input<T>)v)]);

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => new([.. values.Select(static v => (Input<T>)v)]);

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => new([.. values]);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Wrap(values));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new([.. values.Select(static v => (Input<T>)v)]);

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    /// <summary>A list that an output brings.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(static v => Wrap(v)));

    /// <summary>A list that an output brings.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(static v => Wrap(v)));

    /// <summary>A list that an output brings.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(static v => Wrap(v)));

    /// <summary>A list that an output brings.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.KeepShape(static v => Wrap(v)));

    /// <summary>The elements, once they are there; none when they are unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var items = _items;
        if (_source is not null)
        {
            var data = await _source.GetDataAsync().ConfigureAwait(false);
            items = data.Meta.IsKnown ? data.Value : [];
        }

        foreach (var item in items.IsDefault ? [] : items)
        {
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    static Output<ImmutableArray<T>> Flatten(ImmutableArray<Input<T>> items) =>
        items.IsDefault ? new(default, OutputMeta.Plain) : Output.AllOf([.. items]);

    static ImmutableArray<Input<T>> Wrap(ImmutableArray<T> values) =>
        values.IsDefault ? default : [.. values.Select(static v => (Input<T>)v)];

    static ImmutableArray<Input<T>> Wrap(IEnumerable<T>? values) => values is null ? default : [.. values.Select(static v => (Input<T>)v)];

    void Append(InputList<T> other)
    {
        if (_source is null && other._source is null)
        {
            _items = Join(_items, other._items);
            return;
        }

        _source = Output.Tuple<ImmutableArray<Input<T>>, ImmutableArray<Input<T>>>(
                _source ?? new Output<ImmutableArray<Input<T>>>(_items, OutputMeta.Plain),
                other._source ?? new Output<ImmutableArray<Input<T>>>(other._items, OutputMeta.Plain))
            .Apply(static both => Join(both.Item1, both.Item2));
    }

    static ImmutableArray<Input<T>> Join(ImmutableArray<Input<T>> first, ImmutableArray<Input<T>> second) =>
        [.. first.IsDefault ? [] : first, .. second.IsDefault ? [] : second];
}
