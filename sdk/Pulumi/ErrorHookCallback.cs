namespace Pulumi;

/// <summary>Decides whether a failed operation is tried again.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
