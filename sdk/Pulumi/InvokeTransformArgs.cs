using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A call that an <see cref="InvokeTransform"/> may change.</summary>
/// <param name="token">The function.</param>
/// <param name="args">Its arguments.</param>
/// <param name="options">How it is called.</param>
public readonly struct InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
{
    /// <summary>The function.</summary>
    public string Token { get; } = token;

    /// <summary>Its arguments.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>How it is called.</summary>
    public InvokeOptions Options { get; } = options;
}
