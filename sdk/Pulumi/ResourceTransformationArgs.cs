namespace Pulumi;

/// <summary>A resource that a <see cref="ResourceTransformation"/> may change.</summary>
/// <param name="resource">The resource, not yet registered.</param>
/// <param name="args">Its inputs.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource, not yet registered.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its inputs.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}
