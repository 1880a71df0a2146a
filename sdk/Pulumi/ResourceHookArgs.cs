using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The operation that a hook runs around.</summary>
/// <param name="urn">The resource.</param>
/// <param name="id">Its id in the cloud.</param>
/// <param name="name">Its logical name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">Its inputs after the operation.</param>
/// <param name="oldInputs">Its inputs before.</param>
/// <param name="newOutputs">Its outputs after the operation.</param>
/// <param name="oldOutputs">Its outputs before.</param>
public class ResourceHookArgs(
    string urn, string id, string name, string type, ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null, ImmutableDictionary<string, object?>? newOutputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null)
{
    /// <summary>The resource.</summary>
    public string Urn { get; } = urn;

    /// <summary>Its id in the cloud.</summary>
    public string Id { get; } = id;

    /// <summary>Its logical name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>Its inputs after the operation.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>Its inputs before.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>Its outputs after the operation.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; } = newOutputs;

    /// <summary>Its outputs before.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;
}
