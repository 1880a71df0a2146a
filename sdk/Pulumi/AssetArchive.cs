using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An archive put together from named assets and archives.</summary>
/// <param name="assets">What is in it, by path.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive
{
    internal ImmutableSortedDictionary<string, AssetOrArchive> Assets { get; } = assets.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
