using Groundwork.Plan.Snapshots;

namespace Groundwork.Preview.Output;

/// <summary>The difference of the files that two snapshots name, each file once however often it is named.</summary>
static class FileChanges
{
    /// <summary>Writes for each file a line that names it, and the hunks where its old text is to be had.</summary>
    public static void Write(TextCanvas canvas, string before, string after, SnapshotFiles files)
    {
        var old = FileReference.All(before).Distinct().ToLookup(static r => r.Path, StringComparer.Ordinal);
        foreach (var now in FileReference.All(after).Distinct().OrderBy(static r => r.Path, StringComparer.Ordinal))
        {
            foreach (var then in old[now.Path].Where(then => then != now))
            {
                _ = canvas.Line($"{now.Path}, from sha256:{then.Sha256} to sha256:{now.Sha256}:", Style.Bold);
                WriteHunks(canvas, then, now, files);
            }
        }
    }

    static void WriteHunks(TextCanvas canvas, FileReference then, FileReference now, SnapshotFiles files)
    {
        try
        {
            if (files.Find(then) is { } before && files.Find(now) is { } after)
            {
                LineDiff.Write(canvas, before, after);
            }
            else
            {
                _ = canvas.Line("(The old text is neither in the working tree nor in git; fetch the commit that wrote the snapshot.)");
            }
        }
        catch (FormatException e)
        {
            _ = canvas.Line($"({e.Message})");
        }
    }
}
