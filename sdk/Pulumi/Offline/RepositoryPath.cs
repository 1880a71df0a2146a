using System.Collections.Concurrent;

namespace Pulumi.Offline;

/// <summary>Names files from the root of the repository they lie in, so that a message reads the same on every machine.</summary>
static class RepositoryPath
{
    static readonly ConcurrentDictionary<string, string?> Roots = new(StringComparer.Ordinal);

    public static string Of(string file)
    {
        var root = Path.GetDirectoryName(file) is { } folder ? Roots.GetOrAdd(folder, Find) : null;
        return (root is null ? file : Path.GetRelativePath(root, file)).Replace('\\', '/');
    }

    static string? Find(string folder)
    {
        for (var at = folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        return null;
    }
}
