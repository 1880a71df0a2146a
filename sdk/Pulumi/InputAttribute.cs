namespace Pulumi;

/// <summary>Makes a property or field an input, under its wire name.</summary>
/// <param name="name">The wire name, as the provider knows it.</param>
/// <param name="required">Whether the input must be given.</param>
/// <param name="json">Whether the value is sent as JSON text.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
