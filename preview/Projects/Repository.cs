namespace Groundwork.Preview.Projects;

/// <summary>The repository that a folder belongs to.</summary>
/// <param name="Root">Its folder, absolute.</param>
sealed record Repository(string Root)
{
    // What lies below these is there to be tested or measured with: no project of the repository's own.
    static readonly string[] Foreign = ["benchmarks", "tests"];

    static readonly string[] Built = ["artifacts", "bin", "node_modules", "obj"];

    static readonly EnumerationOptions Folders = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>
    /// The repository of a folder: the nearest at or above it that git keeps;
    /// without git, the nearest that holds a project, or the folder itself.
    /// </summary>
    public static Repository Of(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var at = Upwards(full);
        return new(at.FirstOrDefault(IsCheckout) ?? at.FirstOrDefault(static f => ProjectFileReader.FileIn(f) is not null) ?? full);
    }

    /// <summary>
    /// The project files that count in <paramref name="folder"/>, in ordinal order of their paths: the project that it is in, where that is
    /// not the root's; below tests or benchmarks, those in the folder; the repository's own otherwise. The others are what the repository
    /// has of its own beside them.
    /// </summary>
    public (IReadOnlyList<string> Counting, IReadOnlyList<string> Others) ProjectFiles(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        foreach (var at in Upwards(full).TakeWhile(at => at != Root && Contains(at)))
        {
            if (ProjectFileReader.FileIn(at) is { } own)
            {
                return Near([own]);
            }
        }

        var named = Foreign.Contains(NameOf(full).Split('/')[0], StringComparer.Ordinal) ? [.. Below(full)] : Array.Empty<string>();
        return named.Length > 0 ? Near(named) : ([.. Below(Root)], []);

        (IReadOnlyList<string>, IReadOnlyList<string>) Near(string[] files) =>
            (files, [.. Below(Root).Except(files, StringComparer.Ordinal)]);
    }

    /// <summary>Whether an absolute path is the root or lies below it.</summary>
    public bool Contains(string path) => path == Root
        || path.StartsWith(Path.EndsInDirectorySeparator(Root) ? Root : Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>What a path is called in messages and in snapshots' names: from the root, with <c>/</c>.</summary>
    public string NameOf(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    static IEnumerable<string> Upwards(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    static bool IsCheckout(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    IEnumerable<string> Below(string folder)
    {
        if (ProjectFileReader.FileIn(folder) is { } file)
        {
            yield return file;
        }

        foreach (var below in Directory.EnumerateDirectories(folder, "*", Folders)
            .Order(StringComparer.Ordinal)
            .Where(IsSearched)
            .SelectMany(Below))
        {
            yield return below;
        }
    }

    // A checkout within this one is another repository.
    bool IsSearched(string folder)
    {
        var name = Path.GetFileName(folder);
        return !Built.Contains(name, StringComparer.Ordinal)
            && !(Foreign.Contains(name, StringComparer.Ordinal) && Path.GetDirectoryName(folder) == Root)
            && !IsCheckout(folder);
    }
}
