namespace Pulumi;

/// <summary>A file that the engine fetches.</summary>
/// <param name="uri">Its address.</param>
public sealed class RemoteAsset(string uri) : Asset
{
    internal string Uri { get; } = uri ?? throw new ArgumentNullException(nameof(uri));
}
