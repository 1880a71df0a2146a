using System.Collections.Immutable;
using System.Globalization;

namespace Groundwork.Plan.Differences;

/// <summary>
/// A property path of an option such as <c>ignoreChanges</c>: <c>settings.diskSize</c>, <c>nodes[*].name</c>, or <c>*</c> for all.
/// </summary>
public sealed class PathPattern
{
    PathPattern(ImmutableArray<object?> segments) => Segments = segments;

    /// <summary>Keys, positions, and null where any key or position fits.</summary>
    public ImmutableArray<object?> Segments { get; }

    /// <summary>Reads a pattern; null for what is none, which the engine too passes over.</summary>
    public static PathPattern? TryParse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<object?>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '.')
            {
                at++;
            }

            var end = at < text.Length && text[at] == '[' ? EndOfBracket(text, at) : EndOfName(text, at);
            if (end <= at)
            {
                return null;
            }

            segments.Add(Segment(text[at..end]));
            at = end;
        }

        return segments.Count == 0 ? null : new(segments.ToImmutable());
    }

    /// <summary>Whether <paramref name="path"/> is what the pattern names, or stands in it.</summary>
    public bool Contains(PropertyPath path)
    {
        var segments = path.Segments;
        if (segments.Length < Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < Segments.Length; i++)
        {
            if (Segments[i] is { } wanted && !wanted.Equals(segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the pattern names something in <paramref name="path"/>, or it, or something around it.</summary>
    public bool Touches(PropertyPath path)
    {
        var segments = path.Segments;
        for (var i = 0; i < Math.Min(Segments.Length, segments.Length); i++)
        {
            if (Segments[i] is { } wanted && !wanted.Equals(segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    static object? Segment(string text)
    {
        if (text is "*" or "[*]" or "[\"*\"]")
        {
            return null;
        }

        if (text[0] != '[')
        {
            return text;
        }

        return text[1] == '"'
            ? text[2..^2].Replace("\\\"", "\"", StringComparison.Ordinal)
            : int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : text;
    }

    static int EndOfName(string text, int at) => text.AsSpan(at).IndexOfAny('.', '[') is var n && n < 0 ? text.Length : at + n;

    static int EndOfBracket(string text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            for (var i = at + 2; i < text.Length; i++)
            {
                if (text[i] == '\\')
                {
                    i++;
                }
                else if (text[i] == '"')
                {
                    return i + 1 < text.Length && text[i + 1] == ']' ? i + 2 : -1;
                }
            }

            return -1;
        }

        return text.IndexOf(']', at) is var end && end > at + 1 ? end + 1 : -1;
    }
}
