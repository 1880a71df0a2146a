using System.Collections.Immutable;

namespace Groundwork.Plan.Schema;

/// <summary>The schemas of several providers.</summary>
public sealed class SchemaCatalog
{
    /// <summary>A catalog of <paramref name="packages"/>.</summary>
    public SchemaCatalog(IEnumerable<SchemaPackage> packages) => Packages = [.. packages];

    /// <summary>A catalog of nothing.</summary>
    public static SchemaCatalog Empty { get; } = new([]);

    /// <summary>The providers, in the order given.</summary>
    public ImmutableArray<SchemaPackage> Packages { get; }

    /// <summary>Every resource type, in the files' order.</summary>
    public IEnumerable<string> ResourceTypes => Packages.SelectMany(static p => p.ResourceTypes);

    /// <summary>Reads schema files; a file that is none is a <see cref="FormatException"/>.</summary>
    public static SchemaCatalog FromFiles(IEnumerable<byte[]> files) => new(files.Select(static f => new SchemaPackage(f)));

    /// <summary>Reads schema files to their end; a file that is none is a <see cref="FormatException"/>.</summary>
    public static SchemaCatalog FromFiles(IEnumerable<Stream> files) => FromFiles(files.Select(ReadAll));

    /// <summary>The resource type with that token, or null.</summary>
    public ResourceSchema? Find(string typeToken)
    {
        foreach (var package in Packages)
        {
            if (package.Find(typeToken) is { } schema)
            {
                return schema;
            }
        }

        return null;
    }

    /// <summary>
    /// The first nested type with that key, or null. Where two providers share a key, ask <see cref="PropertyType.Object"/>.
    /// </summary>
    public TypeSchema? FindType(string key)
    {
        foreach (var package in Packages)
        {
            if (package.FindType(key) is { } schema)
            {
                return schema;
            }
        }

        return null;
    }

    static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        stream.CopyTo(copy);
        return copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();
    }
}
