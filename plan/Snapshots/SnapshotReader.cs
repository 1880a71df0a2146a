using System.Globalization;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// Reads the text that <see cref="SnapshotWriter"/> writes; anything else is a <see cref="MalformedFileException"/> with the place.
/// </summary>
public static class SnapshotReader
{
    /// <summary>The longest text that is read, in characters: some 100,000 resources.</summary>
    public const int MaxLength = 64 << 20;

    /// <summary>The text of a file, which <paramref name="file"/> is what errors call; a file that is too long isn't even opened.</summary>
    public static string LoadText(string path, string file) =>
        new FileInfo(path).Length is var length && length <= MaxLength ? File.ReadAllText(path) : throw TooLong(file, length);

    /// <summary>
    /// The stack that <paramref name="text"/> holds, which names no file of the repository; <paramref name="file"/> is what errors call it.
    /// </summary>
    public static RenderedStack Read(string text, string file) => Read(text, file, SnapshotFiles.Nowhere());

    /// <summary>
    /// The stack that <paramref name="text"/> holds, with the texts that <paramref name="files"/> has of the files it names;
    /// <paramref name="file"/> is what errors call it.
    /// </summary>
    public static RenderedStack Read(string text, string file, SnapshotFiles files)
    {
        if (text.Length > MaxLength)
        {
            throw TooLong(file, text.Length);
        }

        var documents = new YamlDocuments(text, file);
        using var all = documents.Read().GetEnumerator();
        var header = ReadHeader(
            documents,
            all.MoveNext()
                ? all.Current
                : throw new MalformedFileException(file, 1, 1, "the file is empty; a snapshot begins with 'snapshot: 1'"));
        var bodies = new List<(ResourceState Head, YamlNode.Map Body)>();
        var heads = new Dictionary<Urn, ResourceState>();
        while (all.MoveNext())
        {
            var body = all.Current as YamlNode.Map
                ?? throw documents.Error(all.Current.At, "expected a resource: a map with the key 'resource'");
            var head = ResourceReader.ReadHead(documents, body);
            if (!heads.TryAdd(head.Urn, head))
            {
                throw documents.Error(body.At, $"the resource {Excerpt.Of(head.Urn.Value)} is given twice");
            }

            bodies.Add((head, body));
        }

        var names = new ResourceNames(heads.Keys);
        Urn? root = heads.Values.Where(static r => r.Type == Urn.StackType).Select(static r => (Urn?)r.Urn).Min();
        var reader = new ResourceReader(documents, new ValueReader(documents, names, heads, files), root);
        return new(header.Project, header.Stack, bodies.Select(b => reader.Read(b.Head, b.Body)));
    }

    static MalformedFileException TooLong(string file, long length) =>
        new(file, 0, 0, string.Create(
            CultureInfo.InvariantCulture,
            $"the file has {length >> 20} MB, which is more than any snapshot ({MaxLength >> 20} MB)"));

    static (string Project, string Stack) ReadHeader(YamlDocuments documents, YamlNode node)
    {
        var fields = node is YamlNode.Map map
            ? map.Entries.ToDictionary(static e => e.Key.Text, static e => e.Value, StringComparer.Ordinal)
            : [];
        if (!fields.TryGetValue("snapshot", out var version)
            || !fields.TryGetValue("project", out var project)
            || !fields.TryGetValue("stack", out var stack)
            || fields.Count != 3)
        {
            throw documents.Error(node.At, "a snapshot begins with the keys 'snapshot', 'project' and 'stack'");
        }

        var values = new ValueReader(documents, new([]), new Dictionary<Urn, ResourceState>(), SnapshotFiles.Nowhere());
        return values.Read(version).Equals(new NumberValue(SnapshotWriter.Version))
            ? (values.ReadText(project), values.ReadText(stack))
            : throw documents.Error(
                version.At,
                $"this snapshot's version is not {SnapshotWriter.Version}; write it again with `groundwork snapshot`");
    }
}
