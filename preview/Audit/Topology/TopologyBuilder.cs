using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Preview.Audit.Stacks;

namespace Groundwork.Preview.Audit.Topology;

/// <summary>Draws a stack as boxes in boxes.</summary>
static class TopologyBuilder
{
    static readonly string[] WorstFirst = ["delete", "replace", "update", "create", "same"];

    /// <summary>The picture of the resources that a provider manages, in their components and regions.</summary>
    public static TopologyPicture Of(IReadOnlyList<ResourceDifference> resources, ResourcePlaces places)
    {
        var shown = resources.DistinctBy(static r => r.Urn).Where(static r => IsCustom(r)).OrderBy(static r => r.Urn).ToArray();
        var urns = shown.Select(static r => r.Urn).ToHashSet();
        var boxes = shown.GroupBy(r => places.RegionOf(r.Urn), StringComparer.Ordinal)
            .OrderBy(static g => g.Key == ResourcePlaces.Global).ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(region =>
                Frame(region.Key, "region", region.Key, null, Inside(region.Key, [.. region.Select(r => (r, places.Frames(r.Urn)))], 0)));
        var edges = shown.SelectMany(r => StackBuilder.References(r).Where(urns.Contains).Select(to => new TopologyEdge(r.Urn, to)));
        return new([.. boxes], [.. edges.Distinct().OrderBy(static e => e.From).ThenBy(static e => e.To)]);
    }

    static ImmutableArray<TopologyBox> Inside(string region, (ResourceDifference Resource, IReadOnlyList<Urn> Frames)[] members, int depth)
    {
        var frames = members.Where(m => m.Frames.Count > depth).GroupBy(m => m.Frames[depth])
            .Select(g => Frame($"{region}/{g.Key}", "component", g.Key.Name, g.Key, Inside(region, [.. g], depth + 1)));
        var leaves = members.Where(m => m.Frames.Count == depth)
            .Select(m => new TopologyBox(
                $"{region}/{m.Resource.Urn}",
                "resource",
                m.Resource.Urn.Name,
                m.Resource.Urn,
                OperationNames.Of(m.Resource.Operation),
                []));
        return [.. frames.Concat(leaves).OrderBy(static b => b.Urn!.Value)];
    }

    static TopologyBox Frame(string id, string kind, string label, Urn? urn, ImmutableArray<TopologyBox> children) =>
        new(id, kind, label, urn, WorstFirst[children.Min(static c => Rank(c.Operation))], children);

    static int Rank(string operation) => operation switch
    {
        "delete" or "discard" => 0,
        "replace" or "import-replacement" or "read-replacement" => 1,
        "update" => 2,
        "create" or "import" => 3,
        _ => 4,
    };

    static bool IsCustom(ResourceDifference resource) => (resource.New ?? resource.Old)!.Custom;
}
