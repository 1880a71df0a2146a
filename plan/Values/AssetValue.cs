namespace Groundwork.Plan.Values;

/// <summary>A file's content: inline text, a file, or something remote.</summary>
/// <param name="kind">Where the content comes from.</param>
/// <param name="source">The text itself, the path (relative to the program's folder, with <c>/</c>), or the address.</param>
/// <param name="contentHash">SHA-256 of the content in lower-case hexadecimal; empty for something remote.</param>
public sealed class AssetValue(AssetKind kind, string source, string contentHash) : PropertyValue
{
    /// <summary>Where the content comes from.</summary>
    public AssetKind Kind { get; } = kind;

    /// <summary>The text itself, the relative path, or the address.</summary>
    public string Source { get; } = source;

    /// <summary>SHA-256 of the content in lower-case hexadecimal; empty for something remote.</summary>
    public string ContentHash { get; } = contentHash;

    /// <inheritdoc/>
    public override bool IsKnown => true;

    /// <inheritdoc/>
    public override bool ContainsSecret => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is AssetValue o && o.Kind == Kind
        && string.Equals(o.Source, Source, StringComparison.Ordinal)
        && string.Equals(o.ContentHash, ContentHash, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Source, ContentHash);

    /// <inheritdoc/>
    public override string ToString() => Kind == AssetKind.Text ? "asset(text)" : $"asset({Source})";
}
