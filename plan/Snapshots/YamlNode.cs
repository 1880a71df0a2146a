using YamlDotNet.Core;

namespace Groundwork.Plan.Snapshots;

/// <summary>A piece of a YAML document and where it stands.</summary>
abstract record YamlNode(string Tag, Mark At)
{
    /// <summary>A scalar; <paramref name="IsPlain"/> when it stands without quotes.</summary>
    public sealed record Scalar(string Tag, Mark At, string Text, bool IsPlain) : YamlNode(Tag, At);

    /// <summary>A list.</summary>
    public sealed record List(string Tag, Mark At, IReadOnlyList<YamlNode> Items) : YamlNode(Tag, At);

    /// <summary>A map in the order written.</summary>
    public sealed record Map(string Tag, Mark At, IReadOnlyList<KeyValuePair<Scalar, YamlNode>> Entries) : YamlNode(Tag, At);
}
