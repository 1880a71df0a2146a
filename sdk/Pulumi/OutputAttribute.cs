namespace Pulumi;

/// <summary>Makes a property an output of a resource.</summary>
/// <param name="name">The wire name; the property's own name where it is left out.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The wire name; null for the property's own name.</summary>
    public string? Name { get; } = name;
}
