namespace Pulumi;

/// <summary>A file.</summary>
/// <param name="path">Where it lies; a relative path starts at the program's folder.</param>
public sealed class FileAsset(string path) : Asset
{
    internal string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));
}
