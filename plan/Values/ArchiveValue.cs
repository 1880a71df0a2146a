namespace Groundwork.Plan.Values;

/// <summary>A set of files: a folder or archive file, something remote, or named assets put together.</summary>
/// <param name="kind">Where the files come from; never <see cref="AssetKind.Text"/>.</param>
/// <param name="source">The relative path or the address; empty for named assets.</param>
/// <param name="contentHash">SHA-256 over sorted paths and bytes, in lower-case hexadecimal; empty for something remote.</param>
/// <param name="assets">The named assets and archives; empty unless <paramref name="kind"/> is <see cref="AssetKind.Assets"/>.</param>
public sealed class ArchiveValue(AssetKind kind, string source, string contentHash, MapValue assets) : PropertyValue
{
    /// <summary>Where the files come from.</summary>
    public AssetKind Kind { get; } = kind;

    /// <summary>The relative path or the address; empty for named assets.</summary>
    public string Source { get; } = source;

    /// <summary>SHA-256 over sorted paths and bytes, in lower-case hexadecimal; empty for something remote.</summary>
    public string ContentHash { get; } = contentHash;

    /// <summary>The named assets and archives.</summary>
    public MapValue Assets { get; } = assets;

    /// <inheritdoc/>
    public override bool IsKnown => Assets.IsKnown;

    /// <inheritdoc/>
    public override bool ContainsSecret => Assets.ContainsSecret;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is ArchiveValue o && o.Kind == Kind
        && string.Equals(o.Source, Source, StringComparison.Ordinal)
        && string.Equals(o.ContentHash, ContentHash, StringComparison.Ordinal)
        && o.Assets.Equals(Assets);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Source, ContentHash, Assets);

    /// <inheritdoc/>
    public override string ToString() => $"archive({Source})";
}
