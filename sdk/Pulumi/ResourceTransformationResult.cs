namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> makes of a resource.</summary>
/// <param name="args">The inputs to register.</param>
/// <param name="options">The options to register; the parent must stay.</param>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The inputs to register.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to register.</summary>
    public ResourceOptions Options { get; } = options;
}
