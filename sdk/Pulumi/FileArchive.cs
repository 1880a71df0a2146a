namespace Pulumi;

/// <summary>An archive that is a folder or an archive file.</summary>
/// <param name="path">Where it lies; a relative path starts at the program's folder.</param>
public sealed class FileArchive(string path) : Archive
{
    internal string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));
}
