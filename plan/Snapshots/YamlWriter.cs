using System.Text;

namespace Groundwork.Plan.Snapshots;

/// <summary>Puts down YAML block style: two spaces a level, one scalar a line, <c>\n</c> line ends.</summary>
sealed class YamlWriter
{
    const int LongestSimpleKey = 500;

    readonly StringBuilder _text = new();
    int _indent;
    bool _inline;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A line as it is: a document's start or a comment.</summary>
    public void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>Starts an entry of a map; its value follows.</summary>
    public void Key(string key)
    {
        StartLine();
        var text = YamlText.OneLine(key);
        if (text.Length > LongestSimpleKey)
        {
            _ = _text.Append("? ").Append(text).Append('\n').Append(' ', _indent).Append(':');
        }
        else
        {
            _ = _text.Append(text).Append(':');
        }
    }

    /// <summary>Starts an element of a list; its value follows.</summary>
    public void Dash()
    {
        StartLine();
        _ = _text.Append('-');
    }

    /// <summary>A tag before a value.</summary>
    public void Tag(string tag) => _text.Append(' ').Append(tag);

    /// <summary>A value that stands on its own line: an unquoted scalar, or <c>{}</c>, or <c>[]</c>.</summary>
    public void Raw(string value) => _text.Append(value.Length > 0 ? " " : "").Append(value).Append('\n');

    /// <summary>A text.</summary>
    public void Text(string value)
    {
        if (!YamlText.FitsBlock(value))
        {
            Raw(YamlText.OneLine(value));
            return;
        }

        var body = value.AsSpan().TrimEnd('\n');
        var ends = value.Length - body.Length;
        _ = _text.Append(ends switch { 0 => " |-", 1 => " |", _ => " |+" });
        foreach (var line in body.EnumerateLines())
        {
            _ = _text.Append('\n');
            if (!line.IsEmpty)
            {
                _ = _text.Append(' ', _indent + 2).Append(line);
            }
        }

        _ = _text.Append('\n', Math.Max(1, ends));
    }

    /// <summary>
    /// Opens the level of a map's entries or a list's elements.
    /// After a dash (<paramref name="inline"/>) the first stands on the dash's line.
    /// </summary>
    public void Open(bool inline)
    {
        if (!inline)
        {
            _ = _text.Append('\n');
        }

        _inline = inline;
        _indent += 2;
    }

    /// <summary>Closes what <see cref="Open"/> opened.</summary>
    public void Close() => _indent -= 2;

    void StartLine()
    {
        _ = _inline ? _text.Append(' ') : _text.Append(' ', _indent);
        _inline = false;
    }
}
