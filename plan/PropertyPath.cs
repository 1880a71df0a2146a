using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Groundwork.Plan;

/// <summary>Where a value stands below a resource, in Pulumi's grammar: <c>settings.databaseFlags[0]["odd.key"]</c>.</summary>
public readonly struct PropertyPath : IEquatable<PropertyPath>
{
    readonly ImmutableArray<object> _segments;

    PropertyPath(ImmutableArray<object> segments) => _segments = segments;

    /// <summary>The resource itself.</summary>
    public static PropertyPath Root { get; } = new([]);

    /// <summary>Keys (<see cref="string"/>) and positions (<see cref="int"/>), outermost first.</summary>
    public ImmutableArray<object> Segments => _segments.IsDefault ? [] : _segments;

    /// <summary>A path of one key, whatever characters it has.</summary>
    public static PropertyPath Of(string key) => new([key]);

    /// <summary>This path, one key deeper.</summary>
    public PropertyPath Key(string key) => new(Segments.Add(key));

    /// <summary>This path, one list position deeper.</summary>
    public PropertyPath Index(int index) => new(Segments.Add(index));

    /// <summary>Reads <c>a.b[0]["odd.key"]</c>; anything else is a <see cref="FormatException"/>.</summary>
    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<object>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                at = ReadBracket(text, at + 1, segments);
            }
            else
            {
                if (text[at] == '.' && segments.Count > 0)
                {
                    at++;
                }

                var end = text.AsSpan(at).IndexOfAny('.', '[') is var n && n < 0 ? text.Length : at + n;
                if (end == at)
                {
                    throw Malformed(text, at);
                }

                segments.Add(text[at..end]);
                at = end;
            }
        }

        return new(segments.ToImmutable());
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

    static int ReadBracket(string text, int at, ImmutableArray<object>.Builder segments)
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

            segments.Add(key.ToString());
            return at + 2;
        }

        var end = text.IndexOf(']', at);
        if (end < 0 || !int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            throw Malformed(text, at);
        }

        segments.Add(index);
        return end + 1;
    }

    static FormatException Malformed(string text, int at) => new($"'{text}' is not a property path: unexpected text at position {at + 1}.");
}
