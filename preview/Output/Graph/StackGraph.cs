using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output.Graph;

/// <summary>The resources of a stack in their components, and what depends on what.</summary>
/// <param name="Roots">The outermost boxes.</param>
/// <param name="Edges">From what depends to what it depends on, each once, ordered.</param>
sealed record StackGraph(ImmutableArray<GraphNode> Roots, ImmutableArray<(Urn From, Urn To)> Edges)
{
    const int MaxDepth = 64;

    /// <summary>The picture of the resources that <paramref name="isShown"/> takes, with the components around them.</summary>
    public static StackGraph Of(IReadOnlyList<ResourceDifference> resources, Func<ResourceDifference, bool> isShown)
    {
        var known = resources.DistinctBy(static r => r.Urn).ToDictionary(static r => r.Urn);
        var shown = new HashSet<Urn>();
        foreach (var resource in known.Values.Where(isShown))
        {
            for (var at = resource; at is not null && at.Urn.Type != Urn.StackType && shown.Add(at.Urn);)
            {
                at = State(at).Parent is { } parent ? known.GetValueOrDefault(parent) : null;
            }
        }

        var children = known.Values
            .Where(r => shown.Contains(r.Urn))
            .ToLookup(r => State(r).Parent is { } parent && shown.Contains(parent) ? parent : default);
        var edges = known.Values
            .Where(r => shown.Contains(r.Urn))
            .SelectMany(r => State(r).Dependencies.Where(shown.Contains).Where(d => d != State(r).Parent).Select(d => (From: r.Urn, To: d)))
            .Distinct()
            .OrderBy(static e => e.From).ThenBy(static e => e.To);
        return new(Nodes(default, 0), [.. edges]);

        ImmutableArray<GraphNode> Nodes(Urn parent, int depth) =>
            depth > MaxDepth
                ? []
                : [.. children[parent].OrderBy(static r => r.Urn).Select(r => new GraphNode(r.Urn, r.Operation, Nodes(r.Urn, depth + 1)))];
    }

    /// <summary>A short id for each box, by its place in the picture.</summary>
    public IReadOnlyDictionary<Urn, string> Ids()
    {
        var ids = new Dictionary<Urn, string>();
        Number(Roots);
        return ids;

        void Number(ImmutableArray<GraphNode> nodes)
        {
            foreach (var node in nodes)
            {
                ids[node.Urn] = string.Create(null, $"n{ids.Count}");
                Number(node.Children);
            }
        }
    }

    static ResourceState State(ResourceDifference resource) => (resource.New ?? resource.Old)!;
}
