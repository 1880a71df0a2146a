namespace Pulumi;

/// <summary>Changes a resource inside the engine, before it is registered; null leaves it as it is.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
