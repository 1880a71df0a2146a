using Groundwork.Plan.Differences;
using Groundwork.Preview.Output.Properties;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Output.Markdown;

/// <summary>The changes of one stack as lines of a <c>diff</c> fence: the sign stands in the first column, a change is <c>!</c>.</summary>
sealed class MarkdownDiff
{
    const int MostPropertyLines = 60;
    const int ShortestHead = 24;

    // What a line needs that says that properties are left out; where there is less, they are not even put together.
    const int RoomForNone = 40;

    readonly StackReport _stack;
    readonly MarkdownText _text;
    readonly ChangeLines _changes;
    readonly List<Block> _blocks;

    public MarkdownDiff(StackReport stack, MarkdownText text, Redactor redactor)
    {
        _stack = stack;
        _text = text;
        _changes = new(new ValueText(new(stack.Resources.Select(static r => r.Urn), redactor), redactor));
        _blocks = [.. ShownTree.Walk(stack.Resources).Where(static s => s.Resource.IsChange).Select(s => new Block(s.Resource))];
    }

    /// <summary>Importance of a change; the lowest number is granted its room first.</summary>
    public static int Ranks => 3;

    /// <summary>Takes room for the changes of one rank; the answer is what is left of it.</summary>
    public int Grant(int rank, int room)
    {
        foreach (var block in _blocks.Where(b => Rank(b.Resource) == rank))
        {
            if (room < ShortestHead)
            {
                break;
            }

            var head = Head(block.Resource);
            var least = MarkdownText.Size(head) + (HasProperties(block.Resource) ? RoomForNone : 0);
            if (least >= room)
            {
                continue;
            }

            var properties = Properties(block.Resource);
            var whole = MarkdownText.Size(head) + 1 + properties.Sum(static l => MarkdownText.Size(l) + 1);
            block.Lines = whole <= room ? [head, .. properties] : properties.Count == 0 ? [head] : [head, "     (properties left out)"];
            room -= block.Lines.Sum(static l => MarkdownText.Size(l) + 1);
        }

        return room;
    }

    /// <summary>The lines that got room, in the order of the tree, and how many resources got none.</summary>
    public (IReadOnlyList<string> Lines, int LeftOut) Finish() =>
        ([.. _blocks.SelectMany(static b => b.Lines)], _blocks.Count(static b => b.Lines.Count == 0));

    static int Rank(ResourceDifference resource) => resource.Operation switch
    {
        Operation.Replace or Operation.Delete or Operation.ImportReplacement or Operation.Discard => 0,
        Operation.Update => 1,
        _ => 2,
    };

    string Head(ResourceDifference resource)
    {
        var sign = resource.Operation switch
        {
            Operation.Create or Operation.Import => "+ ",
            Operation.Delete or Operation.Discard => "- ",
            Operation.Replace or Operation.ImportReplacement => "! +-",
            _ => "! ",
        };
        var because = string.Join("; ", ReplaceText.Of(_stack, resource));
        var info = string.Join("; ", new[]
        {
            because.Length == 0 ? null : $"because {because}",
            resource.RenamedFrom is { } old ? $"was {old.Name}" : null,
            RowInfo.Certainly(resource),
        }.OfType<string>());
        return _text.Clean(
            $"{sign}{TypeName.Of(resource.Urn.Type)} {resource.Urn.Name}: "
                + $"{OperationText.Plan(resource)}{OperationText.Lock(resource)}{(info.Length == 0 ? "" : $" ({info})")}");
    }

    static bool HasProperties(ResourceDifference resource) =>
        resource.Operation is Operation.Update or Operation.Replace or Operation.ImportReplacement;

    List<string> Properties(ResourceDifference resource)
    {
        if (!HasProperties(resource))
        {
            return [];
        }

        var lines = resource.OptionChanges.Select(o => _text.Clean($"!    [{o.Option}: {o.Old} => {o.New}]"))
            .Concat(_changes.Of(resource.Changes, resource.NewInputs, 4).Select(Line))
            .Take(MostPropertyLines + 1)
            .ToList();
        if (lines.Count > MostPropertyLines)
        {
            lines[^1] = "     ...";
        }

        return lines;
    }

    string Line(PropertyLine line)
    {
        var sign = line.Sign == '~' ? '!' : line.Sign;
        return $"{sign}{new string(' ', line.Column)}{_text.Clean(line.Text)}".TrimEnd();
    }

    sealed class Block(ResourceDifference resource)
    {
        public ResourceDifference Resource { get; } = resource;

        public IReadOnlyList<string> Lines { get; set; } = [];
    }
}
