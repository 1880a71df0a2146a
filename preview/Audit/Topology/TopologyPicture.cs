using System.Collections.Immutable;

namespace Groundwork.Preview.Audit.Topology;

/// <summary>The picture of a stack.</summary>
/// <param name="Boxes">The outermost boxes, one a region, ordered by name with <c>global</c> last.</param>
/// <param name="Edges">What refers to what, each once, ordered.</param>
sealed record TopologyPicture(ImmutableArray<TopologyBox> Boxes, ImmutableArray<TopologyEdge> Edges);
