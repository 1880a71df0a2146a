using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An operation that failed.</summary>
/// <param name="urn">The resource.</param>
/// <param name="id">Its id in the cloud.</param>
/// <param name="name">Its logical name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">Its inputs after the operation.</param>
/// <param name="oldInputs">Its inputs before.</param>
/// <param name="oldOutputs">Its outputs before.</param>
/// <param name="failedOperation">The operation.</param>
/// <param name="errors">What went wrong.</param>
public class ErrorHookArgs(
    string urn, string id, string name, string type, ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null, ImmutableDictionary<string, object?>? oldOutputs = null,
    string failedOperation = "", IReadOnlyList<string>? errors = null)
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

    /// <summary>Its outputs before.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;

    /// <summary>The operation.</summary>
    public string FailedOperation { get; } = failedOperation;

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Errors { get; } = errors ?? [];
}
