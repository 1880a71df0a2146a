namespace Pulumi;

/// <summary>Runs around an operation on a resource.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
