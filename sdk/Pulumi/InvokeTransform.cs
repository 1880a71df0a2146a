namespace Pulumi;

/// <summary>Changes a call of a provider's function before it is made; null leaves it as it is.</summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
