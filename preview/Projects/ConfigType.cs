using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Groundwork.Preview.Projects;

/// <summary>The type that <c>Pulumi.yaml</c> declares for a configuration key.</summary>
/// <param name="Name">string, integer, boolean, array or object.</param>
/// <param name="Items">What an array holds; null where that isn't said.</param>
sealed record ConfigType(string Name, ConfigType? Items = null)
{
    /// <summary>The names that a declaration may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["array", "boolean", "integer", "object", "string"];

    /// <summary>What a message calls it, e.g. <c>an integer</c>.</summary>
    public string Phrase => Name switch
    {
        "array" when Items is not null => $"an array of {Items.Name}s",
        "array" => "an array",
        "boolean" => "true or false",
        "integer" => "an integer",
        "object" => "an object",
        _ => "a string",
    };

    /// <summary>Whether a value has this type by Pulumi's rules, which take <c>"3"</c> for an integer.</summary>
    public bool Accepts(YamlNode value) => (Name, value) switch
    {
        ("string", YamlScalarNode) => true,
        ("integer", YamlScalarNode scalar) => YamlScalar.IsInteger(scalar.Value ?? ""),
        ("boolean", YamlScalarNode { Value: "true" or "false" }) => true,
        ("array", YamlSequenceNode sequence) => Items is null || sequence.Children.All(Items.Accepts),
        ("object", YamlMappingNode) => true,
        _ => false,
    };

    /// <summary>What was given instead, short, e.g. <c>"three"</c>.</summary>
    public static string Describe(YamlNode value) => value switch
    {
        YamlScalarNode { Value: null or "" } => "nothing",
        YamlScalarNode { Value: { } text } => JsonSerializer.Serialize(text.Length > 60 ? $"{text[..60]}…" : text, Relaxed.Options),
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };
}
