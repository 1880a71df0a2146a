using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Groundwork.Plan.Snapshots;

/// <summary>Reads YAML documents one by one, within bounds: no anchors, no key twice, no depth beyond what is written.</summary>
sealed class YamlDocuments(string text, string file)
{
    readonly Parser _parser = new(new StringReader(text));

    /// <summary>The documents, by the short way where they are as they were written.</summary>
    public IEnumerable<YamlNode> Read() => new CanonicalYaml(text).Read() ?? ReadAny();

    /// <summary>The documents in whatever style, each read when asked for.</summary>
    public IEnumerable<YamlNode> ReadAny()
    {
        _ = Next();
        while (Next() is DocumentStart)
        {
            yield return ReadNode(Next(), 0);
            _ = Next();
        }
    }

    /// <summary>The error that a file's reader throws at a place.</summary>
    public MalformedFileException Error(Mark at, string problem) => new(file, at.Line, at.Column, problem);

    YamlNode ReadNode(ParsingEvent start, int depth)
    {
        if (depth > ValueWriter.MaxDepth + 4)
        {
            throw Error(start.Start, $"nested deeper than {ValueWriter.MaxDepth} levels");
        }

        if (start is not NodeEvent node || start is AnchorAlias || !node.Anchor.IsEmpty)
        {
            throw Error(start.Start, "anchors and aliases have no meaning in a snapshot; write the value out");
        }

        var tag = node.Tag.IsEmpty ? "" : node.Tag.Value;
        return start switch
        {
            Scalar scalar => new YamlNode.Scalar(tag, start.Start, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => new YamlNode.List(tag, start.Start, ReadItems(depth)),
            _ => new YamlNode.Map(tag, start.Start, ReadEntries(depth)),
        };
    }

    List<YamlNode> ReadItems(int depth)
    {
        var items = new List<YamlNode>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            items.Add(ReadNode(next, depth + 1));
        }

        return items;
    }

    List<KeyValuePair<YamlNode.Scalar, YamlNode>> ReadEntries(int depth)
    {
        var entries = new List<KeyValuePair<YamlNode.Scalar, YamlNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            if (next is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } scalar)
            {
                throw Error(next.Start, "a key must be a text");
            }

            if (!seen.Add(scalar.Value))
            {
                throw Error(next.Start, $"the key '{Excerpt.Of(scalar.Value)}' is given twice");
            }

            var key = new YamlNode.Scalar("", next.Start, scalar.Value, scalar.Style == ScalarStyle.Plain);
            entries.Add(new(key, ReadNode(Next(), depth + 1)));
        }

        return entries;
    }

    ParsingEvent Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current! : throw Error(Mark.Empty, "the file ends in the middle of a document");
        }
        catch (YamlException e)
        {
            throw Error(e.Start, $"not YAML: {Excerpt.Of(e.Message)}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException
            or FormatException or OverflowException)
        {
            throw Error(_parser.Current?.End ?? Mark.Empty, "not YAML after here");
        }
    }
}
