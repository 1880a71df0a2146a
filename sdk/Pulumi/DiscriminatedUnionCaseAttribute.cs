namespace Pulumi;

/// <summary>Names one case of an interface that stands for a union of output types.</summary>
/// <param name="tag">The discriminator's value.</param>
/// <param name="type">The class of that case.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The discriminator's value.</summary>
    public string Tag { get; } = tag;

    /// <summary>The class of that case.</summary>
    public Type Type { get; } = type;
}
