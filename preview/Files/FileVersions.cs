using Groundwork.Plan.Snapshots;

namespace Groundwork.Preview.Files;

/// <summary>The files that a snapshot names, as they may have been when it was written.</summary>
/// <param name="git">The repository, from the folder that all paths start from.</param>
/// <param name="reference">The commit that the snapshot is read at, or that is checked out.</param>
/// <param name="snapshot">The snapshot's own path.</param>
sealed class FileVersions(Git git, string reference, string snapshot)
{
    readonly WorkingTree _tree = new(git.Folder);

    /// <summary>A file as it is, as it was at the reference, and when the snapshot was committed; each is read when asked for.</summary>
    public IEnumerable<string> Of(string path)
    {
        if (_tree.Read(path) is { } now)
        {
            yield return now;
        }

        if (git.TryShow(reference, path) is { } then)
        {
            yield return then;
        }

        if (git.LastChange(reference, snapshot) is { } commit && git.TryShow(commit, path) is { } committed)
        {
            yield return committed;
        }
    }
}
