using System.Collections;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>
/// The elements of a list, or the values of an object. A list that is unknown as a whole makes every question undetermined; a
/// missing one has no elements.
/// </summary>
public sealed class Elements : IEnumerable<Property>
{
    readonly Property _list;
    readonly List<Property> _items;
    readonly Verdict? _unsure;

    internal Elements(Property list)
    {
        _list = list;
        _items = list.Value switch
        {
            ListValue values => [.. values.Items.Select((value, i) => new Property(list.Owner, list.Path.Index(i), value, list.IsSecret))],
            MapValue map => [.. map.Keys.Select(key => new Property(list.Owner, list.Path.Key(key), map[key], list.IsSecret))],
            _ => [],
        };
        _unsure = list.IsUnknown ? list.Undetermined() : null;
    }

    Elements(Elements other, List<Property> items, Verdict? unsure) => (_list, _items, _unsure) = (other._list, items, unsure);

    internal static Elements Of(Property only)
    {
        var alone = new Elements(new Property(only.Owner, only.Path, null));
        return new(alone, only.IsMissing ? [] : [only], null);
    }

    /// <summary>How many there are for certain, or perhaps (see <see cref="IsComplete"/>).</summary>
    public int Count => _items.Count;

    /// <summary>Whether these are all, and each for certain.</summary>
    public bool IsComplete => _unsure is null;

    /// <summary>The elements for which <paramref name="condition"/> passes or may pass.</summary>
    public Elements Where(Func<Property, Verdict> condition)
    {
        var unsure = _unsure;
        var items = new List<Property>();
        foreach (var item in _items)
        {
            var verdict = condition(item);
            if (verdict.Outcome is Outcome.Undetermined)
            {
                unsure = unsure is null ? verdict : unsure.And(verdict);
            }

            if (verdict.Outcome is Outcome.Passed or Outcome.Undetermined)
            {
                items.Add(item);
            }
        }

        return new(this, items, unsure);
    }

    /// <summary>Every element must pass.</summary>
    public Verdict All(Func<Property, Verdict> predicate)
    {
        var verdict = Verdict.All(_items.Select(predicate));
        return _unsure is null ? verdict : verdict.And(_unsure);
    }

    /// <summary>One element must pass; where none does, the list is the violation: <c>{path} must {requirement}, got {value}.</c></summary>
    public Verdict Any(Func<Property, Verdict> predicate, string requirement)
    {
        var verdict = _items.Count == 0 ? _list.Must(requirement) : Verdict.Any(_items.Select(predicate));
        return _unsure is not null && !verdict.IsPassed ? _unsure : verdict.IsViolated ? _list.Must(requirement) : verdict;
    }

    /// <summary>No element may pass; each that does is a violation of its own: <c>{path} must {requirement}, got {value}.</c></summary>
    public Verdict None(Func<Property, Verdict> predicate, string requirement) =>
        All(item => predicate(item).Not(item.Must(requirement)));

    /// <summary>There must be at least <paramref name="least"/> elements; unknown elements count.</summary>
    public Verdict AtLeast(int least, string requirement) =>
        _items.Count >= least ? _unsure is not null && _list.Value is null ? _unsure : Verdict.Passed : _unsure ?? _list.Must(requirement);

    /// <summary>
    /// The element whose <paramref name="keyProperty"/> is <paramref name="key"/>, e.g. the database flag of that name; a missing
    /// property where there is none, an unknown one where that can't be told.
    /// </summary>
    public Property Entry(string keyProperty, string key)
    {
        var label = $"{_list.Label}[{key}]";
        foreach (var item in _items)
        {
            if (string.Equals(item.At(keyProperty).AsText(), key, StringComparison.Ordinal))
            {
                return item.Named(label);
            }
        }

        var unknown = _list.IsUnknown ? _list : _items.Find(item => item.At(keyProperty).IsUnknown)?.At(keyProperty);
        return new(
            _list.Owner,
            _list.Path,
            unknown?.Origin is { } origin ? new UnknownValue(origin) : unknown is null ? null : new SecretValue(null),
            false,
            label);
    }

    /// <inheritdoc/>
    public IEnumerator<Property> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
