namespace Pulumi;

/// <summary>Gives a parameter of an output constructor its wire name, where it is not the parameter's own.</summary>
/// <param name="name">The wire name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;
}
