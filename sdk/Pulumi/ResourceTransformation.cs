namespace Pulumi;

/// <summary>Changes a resource's inputs or options in the program, before it is registered; null leaves it as it is.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
