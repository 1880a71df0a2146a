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
}
