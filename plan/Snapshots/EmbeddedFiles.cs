using System.Collections.Frozen;

namespace Groundwork.Plan.Snapshots;

/// <summary>
/// The files of the repository that a program embeds. A text that is one of them, or has one of them among its lines, stands in a
/// snapshot as a reference: git shows the difference where the file lies.
/// </summary>
public sealed class EmbeddedFiles
{
    /// <summary>The longest file that a snapshot names, in characters; a longer one stands there as it is.</summary>
    public const int LongestFile = 1 << 20;

    // A shorter file is read where it is used.
    const int FewestLines = 5;

    readonly FrozenDictionary<string, FileReference> _byText;
    readonly FrozenDictionary<string, string> _byHash;

    /// <param name="files">Paths from the repository's root, and their texts; of several with one text the first path is named.</param>
    public EmbeddedFiles(IEnumerable<KeyValuePair<string, string>> files)
    {
        var kept = files
            .Where(static f => f.Value.Length <= LongestFile && LinesOf(f.Value) >= FewestLines && FileReference.IsBelowRoot(f.Key))
            .OrderBy(static f => f.Key, StringComparer.Ordinal)
            .DistinctBy(static f => f.Value, StringComparer.Ordinal)
            .Select(static f => (Reference: FileReference.Of(f.Key, f.Value), Text: f.Value))
            .ToList();
        _byText = kept.ToFrozenDictionary(static f => f.Text, static f => f.Reference, StringComparer.Ordinal);
        _byHash = kept.ToFrozenDictionary(static f => f.Reference.Sha256, static f => f.Text, StringComparer.Ordinal);
        Lines = new(kept);
    }

    /// <summary>No file.</summary>
    public static EmbeddedFiles None { get; } = new([]);

    /// <summary>The files, ordered by path.</summary>
    public IEnumerable<FileReference> References => _byText.Values.OrderBy(static r => r.Path, StringComparer.Ordinal);

    /// <summary>What finds files among a text's lines.</summary>
    internal FileLines Lines { get; }

    /// <summary>The file that is <paramref name="text"/>; null where none is.</summary>
    internal FileReference? Find(string text) => _byText.TryGetValue(text, out var reference) ? reference : null;

    /// <summary>The text with that hash, at whatever path; null where none has it.</summary>
    internal string? TextOf(string sha256) => _byHash.GetValueOrDefault(sha256);

    static int LinesOf(string text) => text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1);
}
