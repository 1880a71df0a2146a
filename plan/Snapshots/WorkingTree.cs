namespace Groundwork.Plan.Snapshots;

/// <summary>The files below a folder as they are; never one outside, wherever a path or a link leads.</summary>
/// <param name="root">The folder.</param>
public sealed class WorkingTree(string root)
{
    /// <summary>
    /// A file's text; null where there is none, or none that a snapshot names. A path over a symbolic link is a
    /// <see cref="FormatException"/>.
    /// </summary>
    public string? Read(string path)
    {
        if (!FileReference.IsBelowRoot(path))
        {
            return null;
        }

        var file = new FileInfo(root);
        foreach (var segment in path.Split('/'))
        {
            file = new FileInfo(Path.Combine(file.FullName, segment));
            if (file.LinkTarget is not null)
            {
                throw new FormatException($"the path '{Excerpt.Of(path)}' leads over a symbolic link; name the file that it means");
            }
        }

        // A character has at most four bytes.
        return file.Exists && file.Length <= 4L * EmbeddedFiles.LongestFile ? File.ReadAllText(file.FullName) : null;
    }
}
