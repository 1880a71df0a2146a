using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>What <c>Pulumi.yaml</c> says of one configuration key.</summary>
/// <param name="Key">The full key, e.g. <c>&lt;project&gt;:environment</c>.</param>
/// <param name="Line">The line of the key.</param>
sealed record ConfigDeclaration(string Key, int Line)
{
    /// <summary>The declared type; null where any value will do.</summary>
    public ConfigType? Type { get; init; }

    /// <summary>What stacks get that don't set the key; null where they must.</summary>
    public YamlNode? Default { get; init; }

    /// <summary>Whether the key's value is a secret wherever it is set.</summary>
    public bool Secret { get; init; }
}
