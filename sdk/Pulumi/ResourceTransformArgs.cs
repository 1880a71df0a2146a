using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource that a <see cref="ResourceTransform"/> may change.</summary>
/// <param name="name">Its logical name.</param>
/// <param name="type">Its type token.</param>
/// <param name="custom">Whether a provider manages it.</param>
/// <param name="args">Its inputs.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>Its logical name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; } = custom;

    /// <summary>Its inputs.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}
