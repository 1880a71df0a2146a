using System.Collections.Immutable;
using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Topology;

/// <summary>A box of the picture: a region, in it components (which may be nested), in them resources.</summary>
/// <param name="Id">
/// Unique in the picture: <c>us-central1</c>, and below it <c>us-central1/urn:…</c>. A component with parts in two regions is two boxes.
/// </param>
/// <param name="Kind"><c>region</c>, <c>component</c> or <c>resource</c>.</param>
/// <param name="Label">What stands on it: the region, or the logical name.</param>
/// <param name="Urn">The resource; null for a region.</param>
/// <param name="Operation">
/// Pulumi's own word for a resource; of a frame, the worst of what is in it: <c>delete</c>, <c>replace</c>, <c>update</c>, <c>create</c>,
/// <c>same</c>.
/// </param>
/// <param name="Children">What stands in it, ordered by URN.</param>
sealed record TopologyBox(string Id, string Kind, string Label, Urn? Urn, string Operation, ImmutableArray<TopologyBox> Children)
{
    /// <summary>The type token; empty for a region.</summary>
    public string Type => Urn?.Type ?? "";
}
