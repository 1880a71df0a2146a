namespace Pulumi;

/// <summary>Names the type token of a resource class, so that references to such resources are read back into it.</summary>
/// <param name="type">The type token.</param>
/// <param name="version">The provider version the class is made for; null matches any.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The provider version the class is made for; null matches any.</summary>
    public string? Version { get; } = version;
}
