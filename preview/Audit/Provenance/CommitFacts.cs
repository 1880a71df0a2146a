using Groundwork.Preview.Files;

namespace Groundwork.Preview.Audit.Provenance;

/// <summary>The commit that was rendered.</summary>
/// <param name="Hash">Its hash; empty where the project is in no git checkout.</param>
/// <param name="Dirty">Whether files differ from it; null where no commit is known.</param>
sealed record CommitFacts(string Hash, bool? Dirty)
{
    /// <summary>No commit.</summary>
    public static CommitFacts Unknown { get; } = new("", null);

    /// <summary>The commit that is checked out in <paramref name="folder"/>.</summary>
    public static CommitFacts Of(string folder) =>
        new Git(folder).Head() is var (hash, isDirty) && hash.Length > 0 ? new(hash, isDirty) : Unknown;
}
