using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="InvokeTransform"/> makes of a call.</summary>
/// <param name="args">The arguments to send.</param>
/// <param name="options">How to call.</param>
public readonly struct InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options)
{
    /// <summary>The arguments to send.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>How to call.</summary>
    public InvokeOptions Options { get; } = options;
}
