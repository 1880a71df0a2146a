namespace Pulumi;

/// <summary>Names the property that tells the cases of a union interface apart.</summary>
/// <param name="propertyName">The property's wire name.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The property's wire name.</summary>
    public string PropertyName { get; } = propertyName;
}
