using DiffPlex;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;

namespace Groundwork.Preview.Output.Properties;

/// <summary>Lays out the change of a single value.</summary>
/// <param name="values">Writes single values.</param>
sealed class LeafLines(ValueText values)
{
    const int Step = 4;
    const int Context = 2;
    const int Lead = 20;

    readonly PropertyLines _whole = new(values);

    /// <summary>What is added or changed, below its title.</summary>
    public IEnumerable<PropertyLine> Of(string title, PropertyChange change, int column) => change switch
    {
        { Kind: ChangeKind.Add, New: { } added } => _whole.Value(title, added, column, Style.Create, '+'),
        { Kind: ChangeKind.Delete } => Gone(title, change, column),
        { Old: TextValue old, New: TextValue wanted } when IsLong(old.Value) || IsLong(wanted.Value) =>
            Texts(title, values.Clean(old.Value), values.Clean(wanted.Value), column),
        { Old: { } old, New: { } wanted } when IsSimple(old) && IsSimple(wanted) => [Update(title, old, wanted, change, column)],
        { Old: { } old, New: { } wanted } =>
            [.. _whole.Value(title, old, column, Style.Delete, '-'), .. _whole.Value(title, wanted, column, Style.Create, '+')],
        _ => [],
    };

    /// <summary>What is taken away, below its title.</summary>
    public IEnumerable<PropertyLine> Gone(string title, PropertyChange change, int column) =>
        _whole.Value(title, change.Old!, column, Style.Delete, '-');

    PropertyLine Update(string title, PropertyValue old, PropertyValue wanted, PropertyChange change, int column)
    {
        var secret = change.Secret switch
        {
            SecretComparison.Changed => " (changed)",
            SecretComparison.Unchanged => " (unchanged)",
            SecretComparison.CannotBeCompared => " (cannot be compared)",
            _ => "",
        };
        var (before, after) = (values.Of(old), values.Of(wanted));
        if (before == after && (old, wanted) is (TextValue o, TextValue w))
        {
            (before, after) = Difference(values.Clean(o.Value), values.Clean(w.Value));
        }

        var may = change.Certainty == Certainty.Unknown ? " (may change)" : "";
        return new(column, '~',
        [
            new(Style.Plain, title),
            new(Style.Delete, before),
            new(Style.Plain, " => "),
            new(Style.Create, after),
            new(Style.Plain, secret + may),
        ]);
    }

    // Two long texts that begin alike are shown from a little before where they part.
    static (string Before, string After) Difference(string old, string wanted)
    {
        var at = Math.Max(old.AsSpan().CommonPrefixLength(wanted) - Lead, 0);
        return ($"...{Quoted.Short(old[at..])}", $"...{Quoted.Short(wanted[at..])}");
    }

    static IEnumerable<PropertyLine> Texts(string title, string old, string wanted, int column)
    {
        yield return new(column, '~', [new(Style.Plain, title)]);
        // A line counts with its end, so that a missing last line feed shows.
        var diff = new Differ().CreateCustomDiffs(old, wanted, ignoreWhiteSpace: false, Lines);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            foreach (var line in Kept(at, block.DeleteStartA, isFirst: at == 0, isLast: false))
            {
                yield return line;
            }

            for (at = block.DeleteStartA; at < block.DeleteStartA + block.DeleteCountA; at++)
            {
                yield return Line('-', Style.Delete, diff.PiecesOld[at]);
            }

            for (var i = 0; i < block.InsertCountB; i++)
            {
                yield return Line('+', Style.Create, diff.PiecesNew[block.InsertStartB + i]);
            }
        }

        foreach (var line in Kept(at, diff.PiecesOld.Length, isFirst: false, isLast: true))
        {
            yield return line;
        }

        IEnumerable<PropertyLine> Kept(int from, int to, bool isFirst, bool isLast)
        {
            for (var i = from; i < to; i++)
            {
                var isNear = (!isFirst && i < from + Context) || (!isLast && i >= to - Context);
                if (isNear)
                {
                    yield return Line(' ', Style.Plain, diff.PiecesOld[i]);
                }
                else if (i == (isFirst ? from : from + Context))
                {
                    yield return Line(' ', Style.Plain, "...");
                }
            }
        }

        PropertyLine Line(char sign, Style style, string text) => new(column + Step, sign, [new(style, text.TrimEnd('\r', '\n'))]);
    }

    static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        return [.. lines.Take(lines.Length - 1).Select(static l => $"{l}\n"), .. lines.TakeLast(1).Where(static l => l.Length > 0)];
    }

    static bool IsLong(string text) => text.Contains('\n', StringComparison.Ordinal);

    static bool IsSimple(PropertyValue value) => value is not (MapValue or ListValue or ArchiveValue { Assets.Count: > 0 });
}
