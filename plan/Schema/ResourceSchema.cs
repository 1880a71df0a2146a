using System.Collections.Immutable;

namespace Groundwork.Plan.Schema;

/// <summary>A resource type of a provider.</summary>
/// <param name="Type">The type token, e.g. <c>gcp:compute/network:Network</c>.</param>
/// <param name="ClassName">The C# class, e.g. <c>Pulumi.Gcp.Compute.Network</c>.</param>
public sealed record ResourceSchema(string Type, string ClassName)
{
    /// <summary>The inputs by wire name.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Inputs { get; init; }

    /// <summary>The outputs by wire name; inputs are echoed among them.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Outputs { get; init; }

    /// <summary>The rules over several inputs.</summary>
    public ImmutableArray<SchemaRule> Rules { get; init; } = [];

    /// <summary>Older tokens of the same type.</summary>
    public ImmutableArray<string> AliasTypes { get; init; } = [];

    /// <summary>Outputs that the SDK always asks the engine to keep secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>The type's name in Terraform; null where it has none.</summary>
    public string? TerraformType { get; init; }

    /// <summary>
    /// Whether it is built on Terraform's plugin framework, whose blocks hand their replacing down to all that is in them.
    /// </summary>
    public bool IsFramework { get; init; }

    /// <summary>Whether the provider always deletes before it creates the replacement.</summary>
    public bool DeletesBeforeReplace { get; init; }

    /// <summary>
    /// The places whose change replaces, in Pulumi's grammar with <c>[*]</c> for any element; beside those of the inputs.
    /// </summary>
    public ImmutableArray<string> ReplacingPaths { get; init; } = [];

    /// <summary>What else must hold between its inputs, in words.</summary>
    public ImmutableArray<string> Checks { get; init; } = [];
}
