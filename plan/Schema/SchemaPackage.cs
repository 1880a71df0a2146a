using System.Text;
using System.Text.Json;

namespace Groundwork.Plan.Schema;

/// <summary>
/// The schema file of one provider. The file has one resource or nested type a line, so opening it only finds where the lines are;
/// a line is read when first asked for.
/// </summary>
public sealed class SchemaPackage
{
    readonly ReadOnlyMemory<byte> _file;
    readonly Dictionary<string, Entry> _resources = new(StringComparer.Ordinal);
    readonly Dictionary<string, Entry> _types = new(StringComparer.Ordinal);

    /// <summary>The schema in <paramref name="file"/>; anything else is a <see cref="FormatException"/>.</summary>
    public SchemaPackage(ReadOnlyMemory<byte> file)
    {
        _file = file;
        try
        {
            IndexLines();
        }
        catch (Exception e) when (e is ArgumentException or JsonException or InvalidOperationException)
        {
            throw NoSchema();
        }

        if (Name.Length == 0 || _resources.Count == 0)
        {
            throw NoSchema();
        }
    }

    /// <summary>The provider, e.g. <c>gcp</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The provider's version, e.g. <c>9.35.0</c>.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The resource types, in the file's order.</summary>
    public IEnumerable<string> ResourceTypes => _resources.Keys;

    /// <summary>The keys of the nested types, in the file's order.</summary>
    public IEnumerable<string> TypeKeys => _types.Keys;

    /// <summary>The resource type with that token, or null.</summary>
    public ResourceSchema? Find(string typeToken) =>
        _resources.TryGetValue(typeToken, out var entry)
            ? (ResourceSchema)(entry.Schema ??= SchemaReader.ReadResource(typeToken, Line(entry), this))
            : null;

    /// <summary>The nested type with that key, or null.</summary>
    public TypeSchema? FindType(string key) =>
        _types.TryGetValue(key, out var entry)
            ? (TypeSchema)(entry.Schema ??= SchemaReader.ReadType(key, Line(entry), this))
            : null;

    static FormatException NoSchema() =>
        new("This is not a provider schema: it must name its \"provider\" and have \"resources\", one a line.");

    ReadOnlySpan<byte> Line(Entry entry) => _file.Span.Slice(entry.Start, entry.Length);

    void IndexLines()
    {
        var file = _file.Span;
        Dictionary<string, Entry>? section = null;
        for (var start = 0; start < file.Length;)
        {
            var length = file[start..].IndexOf((byte)'\n') is var n and >= 0 ? n : file.Length - start;
            var line = file.Slice(start, length);
            if (section is not null && line.StartsWith("  \""u8))
            {
                var key = line[3..(3 + line[3..].IndexOf((byte)'"'))];
                var body = start + line.IndexOf((byte)'{');
                var end = start + line.LastIndexOf((byte)'}') + 1;
                if (body < start || end <= body)
                {
                    throw NoSchema();
                }

                section.Add(Encoding.UTF8.GetString(key), new(body, end - body));
            }
            else if (line.StartsWith(" \""u8))
            {
                section = ReadHeader(line);
            }

            start += length + 1;
        }
    }

    Dictionary<string, Entry>? ReadHeader(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith(" \"resources\": {"u8))
        {
            return _resources;
        }

        if (line.StartsWith(" \"types\": {"u8))
        {
            return _types;
        }

        if (line.StartsWith(" \"provider\": "u8))
        {
            Name = HeaderText(line);
        }
        else if (line.StartsWith(" \"version\": "u8))
        {
            Version = HeaderText(line);
        }

        return null;
    }

    static string HeaderText(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line[(line.IndexOf((byte)':') + 1)..line.LastIndexOf((byte)',')]);
        _ = reader.Read();
        return reader.GetString() ?? "";
    }

    sealed class Entry(int start, int length)
    {
        public int Start { get; } = start;

        public int Length { get; } = length;

        public object? Schema { get; set; }
    }
}
