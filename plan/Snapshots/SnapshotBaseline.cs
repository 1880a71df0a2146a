namespace Groundwork.Plan.Snapshots;

/// <summary>Reads a snapshot that most likely says what was just rendered.</summary>
public static class SnapshotBaseline
{
    /// <summary>
    /// The stack that <paramref name="text"/> holds. Where it is to the byte what <paramref name="rendered"/> writes, as it is for every
    /// stack that a change doesn't touch, nothing needs to be parsed.
    /// </summary>
    public static RenderedStack Read(string text, string file, RenderedStack rendered, SnapshotFiles files)
    {
        var form = SnapshotForm.Of(rendered);
        return string.Equals(text, SnapshotWriter.WriteForm(form, files.Embedded), StringComparison.Ordinal)
            ? form
            : SnapshotReader.Read(text, file, files);
    }
}
