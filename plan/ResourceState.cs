using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan;

/// <summary>
/// One resource of a stack: as the program asks for it, or as a state file remembers it. Equal by content, <see cref="Source"/> aside.
/// </summary>
public sealed record ResourceState
{
    /// <summary>Its unique name.</summary>
    public required Urn Urn { get; init; }

    /// <summary>Its type token, e.g. <c>gcp:compute/network:Network</c>.</summary>
    public string Type => Urn.Type;

    /// <summary>Its logical name.</summary>
    public string Name => Urn.Name;

    /// <summary>Whether a provider manages it; components and the stack itself are not custom.</summary>
    public required bool Custom { get; init; }

    /// <summary>Whether it is only read, not managed.</summary>
    public bool External { get; init; }

    /// <summary>The parent; null for the stack itself.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The provider named by the program, or passed down by a parent; null for a package's default provider.</summary>
    public Urn? Provider { get; init; }

    /// <summary>The cloud's id; null while there is none.</summary>
    public string? Id { get; init; }

    /// <summary>What the program gives.</summary>
    public MapValue Inputs { get; init; } = MapValue.Empty;

    /// <summary>
    /// What came of it: from a state file all outputs; from a rendering, the outputs that a component or the stack registers. Empty for
    /// a rendered custom resource, whose outputs are its inputs and unknowns.
    /// </summary>
    public MapValue Outputs { get; init; } = MapValue.Empty;

    /// <summary>What must exist before, ordered by URN.</summary>
    public Sequence<Urn> Dependencies { get; init; } = [];

    /// <summary>Per input, the resources its value comes from; every input sent has an entry.</summary>
    public ImmutableSortedDictionary<string, Sequence<Urn>> PropertyDependencies { get; init; } = NoDependencies;

    /// <summary>The options the engine acts on.</summary>
    public ResourceOptions Options { get; init; } = ResourceOptions.None;

    /// <summary>Where the program makes it; null where that isn't known. No part of equality or of any snapshot.</summary>
    public SourceTrace? Source { get; init; }

    static ImmutableSortedDictionary<string, Sequence<Urn>> NoDependencies { get; } =
        ImmutableSortedDictionary.Create<string, Sequence<Urn>>(StringComparer.Ordinal);

    /// <summary>Whether two resources are the same, wherever the program makes them.</summary>
    public bool Equals(ResourceState? other) =>
        other is not null
        && Urn == other.Urn && Custom == other.Custom && External == other.External
        && Parent == other.Parent && Provider == other.Provider
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Inputs.Equals(other.Inputs) && Outputs.Equals(other.Outputs)
        && Dependencies == other.Dependencies && SameEntries(PropertyDependencies, other.PropertyDependencies)
        && Options == other.Options;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urn, Inputs);

    static bool SameEntries(ImmutableSortedDictionary<string, Sequence<Urn>> left, ImmutableSortedDictionary<string, Sequence<Urn>> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, urns) in left)
        {
            if (!right.TryGetValue(key, out var others) || urns != others)
            {
                return false;
            }
        }

        return true;
    }
}
