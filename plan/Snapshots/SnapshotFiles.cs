namespace Groundwork.Plan.Snapshots;

/// <summary>Where the texts of files are that one snapshot names instead of repeating them.</summary>
/// <param name="embedded">What the program embeds now; where it has a text, nothing else is asked.</param>
/// <param name="versions">
/// The file at a path, as it is and as it was, as far as anybody knows; the hash chooses. May throw a <see cref="FormatException"/> for
/// a path that leads nowhere good.
/// </param>
public sealed class SnapshotFiles(EmbeddedFiles embedded, Func<string, IEnumerable<string>> versions)
{
    /// <summary>How many different files a snapshot may name.</summary>
    public const int Most = 1000;

    readonly Dictionary<FileReference, string?> _texts = [];
    readonly List<MissingFile> _missing = [];

    /// <summary>What the program embeds now.</summary>
    public EmbeddedFiles Embedded { get; } = embedded;

    /// <summary>The files whose texts are nowhere to be had, in the order of the snapshot; the reference stands for the text.</summary>
    public IReadOnlyList<MissingFile> Missing => _missing;

    /// <summary>The files below a folder as they are.</summary>
    public static SnapshotFiles Below(string root)
    {
        var tree = new WorkingTree(root);
        return new(EmbeddedFiles.None, path => tree.Read(path) is { } text ? [text] : []);
    }

    /// <summary>No place at all: to name a file is a mistake.</summary>
    internal static SnapshotFiles Nowhere() => new(
        EmbeddedFiles.None,
        static path => throw new FormatException($"the file {Excerpt.Of(path)} is named, but the snapshot is read without its repository"));

    /// <summary>The text of a file; null where it is nowhere to be had.</summary>
    public string? Find(FileReference reference) =>
        Embedded.TextOf(reference.Sha256) ?? versions(reference.Path).FirstOrDefault(reference.Fits);

    /// <summary>The text of a file that a line names; the null of one that is nowhere to be had is kept in mind.</summary>
    internal string? TextOf(FileReference reference, long line)
    {
        if (_texts.TryGetValue(reference, out var text))
        {
            return text;
        }

        if (_texts.Count == Most)
        {
            throw new FormatException($"the snapshot names more than {Most} different files");
        }

        text = Find(reference);
        _texts.Add(reference, text);
        if (text is null)
        {
            _missing.Add(new(reference, line));
        }

        return text;
    }
}
