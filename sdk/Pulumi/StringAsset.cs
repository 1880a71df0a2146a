namespace Pulumi;

/// <summary>A file whose content the program gives as text.</summary>
/// <param name="text">The content.</param>
public sealed class StringAsset(string text) : Asset
{
    internal string Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
