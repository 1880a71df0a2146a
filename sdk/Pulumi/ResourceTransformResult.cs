using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceTransform"/> makes of a resource.</summary>
/// <param name="args">The inputs to register.</param>
/// <param name="options">The options to register.</param>
public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The inputs to register.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>The options to register.</summary>
    public ResourceOptions Options { get; } = options;
}
