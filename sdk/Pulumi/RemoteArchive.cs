namespace Pulumi;

/// <summary>An archive that the engine fetches.</summary>
/// <param name="uri">Its address.</param>
public sealed class RemoteArchive(string uri) : Archive
{
    internal string Uri { get; } = uri ?? throw new ArgumentNullException(nameof(uri));
}
