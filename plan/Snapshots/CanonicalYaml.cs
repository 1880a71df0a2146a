using System.Buffers;
using YamlDotNet.Core;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// Reads YAML in exactly the style that <see cref="YamlWriter"/> puts down, several times faster than a whole YAML reader. It gives up
/// at anything else, well-formed or not, so that the whole reader has the last word on every edited file.
/// </summary>
sealed class CanonicalYaml(string text)
{
    // YAML reads nothing longer as a key that stands without a question mark.
    const int LongestKey = 1024;

    static readonly SearchValues<char> Foreign = SearchValues.Create('\r', '\u0085', '\u2028', '\u2029', '\ufeff', '\0');

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _keys = new HashSet<string>(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
    int _at;
    int _line = 1;
    int _lineStart;

    /// <summary>All documents; null where the text is in any other style.</summary>
    public List<YamlNode>? Read()
    {
        if (text.AsSpan().ContainsAny(Foreign) || !text.EndsWith('\n'))
        {
            return null;
        }

        if (text.StartsWith("# ", StringComparison.Ordinal))
        {
            NextLine();
        }

        var documents = new List<YamlNode>();
        do
        {
            if (ReadMap(0, 0) is not { } document)
            {
                return null;
            }

            documents.Add(document);
        }
        while (TakeSeparator());

        return _at == text.Length ? documents : null;
    }

    // Every reader begins at its first character and ends at the start of a line; null gives up.
    YamlNode.Map? ReadMap(int indent, int depth)
    {
        var (at, entries) = (Here(), new List<KeyValuePair<YamlNode.Scalar, YamlNode>>());
        while (true)
        {
            if (_at == text.Length
                || depth > ValueWriter.MaxDepth
                || ReadKey() is not { } key
                || IsGiven(entries, key.Text)
                || ReadValue(indent, depth, afterDash: false) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
            if (IndentHere() != indent || text[_at + indent] == '-')
            {
                return new("", at, entries);
            }

            _at += indent;
        }
    }

    YamlNode.List? ReadList(int indent, int depth)
    {
        var (at, items) = (Here(), new List<YamlNode>());
        while (true)
        {
            _at++;
            if (depth > ValueWriter.MaxDepth || ReadValue(indent, depth, afterDash: true) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (IndentHere() != indent || !IsDash(_at + indent))
            {
                return new("", at, items);
            }

            _at += indent;
        }
    }

    // After a key's colon or a dash.
    YamlNode? ReadValue(int indent, int depth, bool afterDash)
    {
        if (text[_at] == '\n')
        {
            return afterDash ? null : ReadNested("", indent + 2, depth);
        }

        if (text[_at++] != ' ')
        {
            return null;
        }

        var (start, tag) = (Here(), "");
        if (text[_at] == '!')
        {
            var end = text.AsSpan(_at).IndexOfAny(' ', '\n');
            tag = KeyText(text.AsSpan(_at, end));
            if (!SnapshotTags.IsKnown(tag))
            {
                return null;
            }

            _at += end;
            if (text[_at] == '\n' && (tag is SnapshotTags.Asset or SnapshotTags.Archive or SnapshotTags.Resource))
            {
                var map = ReadNested(tag, indent + 2, depth);
                return map is null ? null : map with { At = start };
            }

            if (text[_at] == '\n')
            {
                return Scalar(tag, start, "", isPlain: true);
            }

            _at++;
        }
        else if (afterDash && IsDash(_at))
        {
            return ReadList(indent + 2, depth + 1);
        }
        else if (afterDash && IsKey())
        {
            return ReadMap(indent + 2, depth + 1);
        }

        return ReadScalar(tag, start, indent);
    }

    YamlNode? ReadNested(string tag, int indent, int depth)
    {
        NextLine();
        if (IndentHere() != indent)
        {
            return null;
        }

        _at += indent;
        YamlNode? found = IsDash(_at) ? ReadList(indent, depth + 1) : ReadMap(indent, depth + 1);
        return tag.Length == 0 || found is YamlNode.Map ? found is null ? null : found with { Tag = tag } : null;
    }

    YamlNode? ReadScalar(string tag, Mark start, int indent)
    {
        switch (text[_at])
        {
            case '|':
                return CanonicalScalar.Block(text, LineEnd(), text.AsSpan(_at, LineEnd() - _at), indent + 2) is { } block
                    ? Take(block)
                    : null;
            case '"' or '\'':
                return CanonicalScalar.Quoted(text, _at) is { } quoted && text[quoted.End] == '\n' ? Take(quoted) : null;
            default:
                var rest = text.AsSpan(_at, LineEnd() - _at);
                if (tag.Length == 0 && rest is "{}" or "[]")
                {
                    var isMap = rest[0] == '{';
                    _at = LineEnd();
                    NextLine();
                    return isMap ? new YamlNode.Map("", start, []) : new YamlNode.List("", start, []);
                }

                if (!CanonicalScalar.IsPlain(rest))
                {
                    return null;
                }

                _at += rest.Length;
                return Scalar(tag, start, rest.ToString(), isPlain: true);
        }

        YamlNode.Scalar Take((string Value, int End) found)
        {
            _line += text.AsSpan(_at, found.End - _at).Count('\n');
            _at = found.End;
            return Scalar(tag, start, found.Value, isPlain: false);
        }
    }

    YamlNode.Scalar? ReadKey()
    {
        var start = Here();
        if (text[_at] is '"' or '\'')
        {
            if (CanonicalScalar.Quoted(text, _at) is not { } quoted || text[quoted.End] != ':' || quoted.End - _at > LongestKey)
            {
                return null;
            }

            _at = quoted.End + 1;
            return new("", start, quoted.Value, IsPlain: false);
        }

        var line = text.AsSpan(_at, LineEnd() - _at);
        var colon = KeyLength(line);
        if (colon < 0 || !CanonicalScalar.IsPlain(line[..colon]))
        {
            return null;
        }

        _at += colon + 1;
        return new("", start, KeyText(line[..colon]), IsPlain: true);
    }

    YamlNode.Scalar Scalar(string tag, Mark start, string value, bool isPlain)
    {
        NextLine();
        return new(tag, start, value, isPlain);
    }

    bool TakeSeparator()
    {
        if (!text.AsSpan(_at).StartsWith("---\n", StringComparison.Ordinal))
        {
            return false;
        }

        NextLine();
        return true;
    }

    static int KeyLength(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        return colon >= 0 ? colon : line.Length > 0 && line[^1] == ':' ? line.Length - 1 : -1;
    }

    static bool IsGiven(List<KeyValuePair<YamlNode.Scalar, YamlNode>> entries, string key)
    {
        // Keys come sorted but for a resource's own, which are few.
        if (entries.Count == 0 || string.CompareOrdinal(entries[^1].Key.Text, key) < 0 && entries.Count > 16)
        {
            return false;
        }

        return entries.Exists(e => e.Key.Text == key);
    }

    bool IsKey() => text[_at] is '"' or '\''
        ? CanonicalScalar.Quoted(text, _at) is { } quoted && text[quoted.End] == ':'
        : KeyLength(text.AsSpan(_at, LineEnd() - _at)) >= 0;

    bool IsDash(int at) => text[at] == '-' && text[at + 1] == ' ';

    string KeyText(ReadOnlySpan<char> key)
    {
        if (!_keys.TryGetValue(key, out var known))
        {
            known = key.ToString();
            _ = _keys.Set.Add(known);
        }

        return known;
    }

    int IndentHere()
    {
        var end = _at;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end == text.Length || text[end] == '\n' || text.AsSpan(end).StartsWith("---\n", StringComparison.Ordinal) ? -1 : end - _at;
    }

    int LineEnd() => _at + text.AsSpan(_at).IndexOf('\n');

    void NextLine()
    {
        _at = LineEnd() + 1;
        _line++;
        _lineStart = _at;
    }

    Mark Here() => new(_at, _line, _at - _lineStart + 1);
}
