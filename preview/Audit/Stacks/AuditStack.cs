using System.Collections.Immutable;
using Groundwork.Preview.Audit.Topology;

namespace Groundwork.Preview.Audit.Stacks;

/// <summary>One stack: what is in it, what becomes of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operations">What would happen to its resources.</param>
/// <param name="Dangers">What a reviewer must not overlook, the worst first.</param>
/// <param name="Resources">Its resources, deleted ones too, ordered by URN; components and the stack itself are among them.</param>
/// <param name="Topology">Its picture.</param>
sealed record AuditStack(
    string Name,
    OperationTally Operations,
    ImmutableArray<AuditDanger> Dangers,
    ImmutableArray<AuditResource> Resources,
    TopologyPicture Topology);
