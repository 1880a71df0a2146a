using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Topology;

/// <summary>A reference.</summary>
/// <param name="From">What refers.</param>
/// <param name="To">What it refers to.</param>
sealed record TopologyEdge(Urn From, Urn To);
