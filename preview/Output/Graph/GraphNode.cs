using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output.Graph;

/// <summary>A resource in a picture: a box, or a frame around boxes.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Operation">What becomes of it; <see cref="Operation.Same"/> where nothing is compared.</param>
/// <param name="Children">What stands in it.</param>
sealed record GraphNode(Urn Urn, Operation Operation, ImmutableArray<GraphNode> Children)
{
    /// <summary>Its type and its name.</summary>
    public (string Type, string Name) Label => (TypeName.Of(Urn.Type), Urn.Name);
}
