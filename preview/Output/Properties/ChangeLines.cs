using System.Globalization;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Output.Properties;

/// <summary>Lays out what changes in a property tree over lines, in Pulumi's style, with what stays beside it.</summary>
/// <param name="values">Writes single values.</param>
sealed class ChangeLines(ValueText values)
{
    const int Step = 4;

    // So many unchanged neighbours in a list are named one by one; more are summed up.
    const int MostNeighbours = 3;

    readonly PropertyLines _whole = new(values);
    readonly LeafLines _leaves = new(values);

    /// <summary>The changed keys of a resource's inputs, or of a stack's outputs.</summary>
    public IEnumerable<PropertyLine> Of(IReadOnlyCollection<PropertyChange> changes, MapValue inputs, int column)
    {
        var root = ChangeNode.Of(changes);
        var keys = changes.Select(static c => c.TopLevelKey)
            .Distinct(StringComparer.Ordinal)
            .Where(IsShown)
            .Order(StringComparer.Ordinal)
            .ToList();
        return Keys(root, inputs, keys, column);
    }

    static bool IsShown(string key) => !key.StartsWith("__", StringComparison.Ordinal);

    IEnumerable<PropertyLine> Keys(ChangeNode node, MapValue map, List<string> keys, int column)
    {
        var width = keys.Count == 0 ? 0 : keys.Max(k => _whole.Key(k).Length);
        foreach (var key in keys)
        {
            var title = _whole.Title(key, width);
            foreach (var (_, deleted) in node.Deleted.Where(d => d.Segment.Equals(key)))
            {
                foreach (var line in _leaves.Gone(title, deleted, column))
                {
                    yield return line;
                }
            }

            if (map.Find(key) is { } value && !(value is NullValue && node.Find(key) is null))
            {
                foreach (var line in Place(title, node.Find(key), value, column))
                {
                    yield return line;
                }
            }
        }
    }

    IEnumerable<PropertyLine> Place(string title, ChangeNode? node, PropertyValue value, int column) => node switch
    {
        null => _whole.Value(title, value, column, Style.Plain),
        { Change: { Kind: ChangeKind.Move } move } => Moved(title, move, node, value, column),
        { Change: { Format: not EmbeddedFormat.None, Inside.IsEmpty: false } change } => Embedded(title, change, column),
        { Change: { } change } => _leaves.Of(title, change, column),
        _ => Container(title, node, value, column),
    };

    IEnumerable<PropertyLine> Moved(string title, PropertyChange move, ChangeNode node, PropertyValue value, int column)
    {
        var from = move.OldPath.Segments is [.., int index] ? string.Create(CultureInfo.InvariantCulture, $"(was [{index}]) ") : "(moved) ";
        return node.HasChildren
            ? Container($"{title}{from}", node, value, column)
            : Signed(_whole.Value($"{title}{from}", value, column, Style.Plain));
    }

    IEnumerable<PropertyLine> Embedded(string title, PropertyChange change, int column)
    {
        var structure = EmbeddedText.Read(((TextValue)change.New!).Value)?.Value ?? MapValue.Empty;
        return Container($"{title}({PropertyLines.Word(change.Format)}) ", ChangeNode.Of(change.Inside), structure, column);
    }

    IEnumerable<PropertyLine> Container(string title, ChangeNode node, PropertyValue value, int column)
    {
        if (node.Change is { Kind: not ChangeKind.Move } whole)
        {
            return _leaves.Of(title, whole, column);
        }

        // Below a list's element Pulumi steps in twice.
        var (inner, close) = title.StartsWith('[') ? (column + (2 * Step), column + Step) : (column + Step, column);
        return value switch
        {
            MapValue map => Block("{", "}", Keys(
                node,
                map,
                [.. map.Keys
                    .Concat(node.Deleted.Select(static d => d.Segment).OfType<string>())
                    .Distinct(StringComparer.Ordinal)
                    .Where(IsShown)
                    .Order(StringComparer.Ordinal)],
                inner)),
            ListValue list => Block("[", "]", Items(node, list, inner)),
            // What a secret hides is not looked into.
            _ => Signed(_whole.Value(title, value, column, Style.Plain)),
        };

        IEnumerable<PropertyLine> Block(string open, string shut, IEnumerable<PropertyLine> content) =>
            [new(column, '~', [new(Style.Plain, $"{title}{open}")]), .. content, new(close, ' ', [new(Style.Plain, shut)])];
    }

    IEnumerable<PropertyLine> Items(ChangeNode node, ListValue list, int column)
    {
        var deleted = new Queue<(object Segment, PropertyChange Change)>(node.Deleted.OrderBy(static d => d.Segment is int i ? i : 0));
        for (var i = 0; i < list.Items.Length; i++)
        {
            foreach (var line in Gone(i))
            {
                yield return line;
            }

            var quiet = Quiet(node, deleted, list.Items.Length, i);
            if (quiet > MostNeighbours)
            {
                yield return new(column, ' ',
                [
                    new(Style.Plain, string.Create(CultureInfo.InvariantCulture, $"[{i}..{i + quiet - 1}]: {quiet} unchanged")),
                ]);
                i += quiet - 1;
                continue;
            }

            foreach (var line in Place(string.Create(CultureInfo.InvariantCulture, $"[{i}]: "), node.Find(i), list.Items[i], column))
            {
                yield return line;
            }
        }

        foreach (var line in Gone(int.MaxValue))
        {
            yield return line;
        }

        IEnumerable<PropertyLine> Gone(int before)
        {
            while (deleted.TryPeek(out var next) && (next.Segment is not int index || index <= before))
            {
                _ = deleted.Dequeue();
                foreach (var line in _leaves.Gone(string.Create(CultureInfo.InvariantCulture, $"[{next.Segment}]: "), next.Change, column))
                {
                    yield return line;
                }
            }
        }
    }

    static int Quiet(ChangeNode node, Queue<(object Segment, PropertyChange Change)> deleted, int count, int from)
    {
        var end = from;
        while (end < count
            && node.Find(end) is null
            && !(deleted.TryPeek(out var next) && next.Segment is int index && index > from && index <= end))
        {
            end++;
        }

        return end - from;
    }

    static IEnumerable<PropertyLine> Signed(IEnumerable<PropertyLine> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            yield return isFirst ? line with { Sign = '~' } : line;
            isFirst = false;
        }
    }
}
