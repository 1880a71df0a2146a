using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Groundwork.Plan;

/// <summary>Where a value stands below a resource, in Pulumi's grammar: <c>settings.databaseFlags[0]["odd.key"]</c>.</summary>
public readonly struct PropertyPath : IEquatable<PropertyPath>
{
    readonly Step? _last;

    PropertyPath(Step? last) => _last = last;

    /// <summary>The resource itself.</summary>
    public static PropertyPath Root { get; }

    /// <summary>Keys (<see cref="string"/>) and positions (<see cref="int"/>), outermost first.</summary>
    public ImmutableArray<object> Segments => _last?.Segments ?? [];

    /// <summary>A path of one key, whatever characters it has.</summary>
    public static PropertyPath Of(string key) => new(new Step(null, key));

    /// <summary>This path, one key deeper.</summary>
    public PropertyPath Key(string key) => new(new Step(_last, key));

    /// <summary>This path, one list position deeper.</summary>
    public PropertyPath Index(int index) => new(new Step(_last, index));

    /// <summary>This path with <paramref name="below"/> after it.</summary>
    public PropertyPath Then(PropertyPath below)
    {
        if (_last is null)
        {
            return below;
        }

        var last = _last;
        foreach (var segment in below.Segments)
        {
            last = new(last, segment);
        }

        return new(last);
    }

    /// <summary>Reads <c>a.b[0]["odd.key"]</c>; anything else is a <see cref="FormatException"/>.</summary>
    public static PropertyPath Parse(string text)
    {
        Step? last = null;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                (at, last) = ReadBracket(text, at + 1, last);
            }
            else
            {
                if (text[at] == '.' && last is not null)
                {
                    at++;
                }

                var end = text.AsSpan(at).IndexOfAny('.', '[') is var n && n < 0 ? text.Length : at + n;
                if (end == at)
                {
                    throw Malformed(text, at);
                }

                last = new(last, text[at..end]);
                at = end;
            }
        }

        return new(last);
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath other) => Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PropertyPath other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in Segments)
        {
            hash.Add(segment);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether two paths are the same.</summary>
    public static bool operator ==(PropertyPath left, PropertyPath right) => left.Equals(right);

    /// <summary>Whether two paths differ.</summary>
    public static bool operator !=(PropertyPath left, PropertyPath right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            _ = segment switch
            {
                int index => text.Append(CultureInfo.InvariantCulture, $"[{index}]"),
                string key when IsPlain(key) => text.Append(text.Length > 0 ? "." : "").Append(key),
                _ => text.Append("[\"")
                    .Append(((string)segment)
                        .Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\"", "\\\"", StringComparison.Ordinal))
                    .Append("\"]"),
            };
        }

        return text.ToString();
    }

    static bool IsPlain(string key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return key.Length > 0;
    }

    static (int At, Step Last) ReadBracket(string text, int at, Step? last)
    {
        if (at < text.Length && text[at] == '"')
        {
            var key = new StringBuilder();
            for (at++; at < text.Length && text[at] != '"'; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length)
                {
                    at++;
                }

                _ = key.Append(text[at]);
            }

            if (at + 1 >= text.Length || text[at + 1] != ']')
            {
                throw Malformed(text, at);
            }

            return (at + 2, new(last, key.ToString()));
        }

        var end = text.IndexOf(']', at);
        if (end < 0 || !int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            throw Malformed(text, at);
        }

        return (end + 1, new(last, index));
    }

    static FormatException Malformed(string text, int at) => new($"'{text}' is not a property path: unexpected text at position {at + 1}.");

    // A path shares what it has in common with those that it was made from.
    sealed class Step(Step? before, object segment)
    {
        readonly int _depth = before is null ? 1 : before._depth + 1;

        ImmutableArray<object> _segments;

        public ImmutableArray<object> Segments
        {
            get
            {
                if (_segments.IsDefault)
                {
                    var segments = new object[_depth];
                    for (var step = this; step is not null; step = step.Before)
                    {
                        segments[step._depth - 1] = step.Segment;
                    }

                    _segments = ImmutableCollectionsMarshal.AsImmutableArray(segments);
                }

                return _segments;
            }
        }

        Step? Before { get; } = before;

        object Segment { get; } = segment;
    }
}
