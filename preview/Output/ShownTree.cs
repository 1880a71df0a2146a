using Groundwork.Plan;
using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output;

/// <summary>Puts the resources that are shown below each other in order, parents before children.</summary>
static class ShownTree
{
    /// <summary>Every changed resource and the stack itself, each with the number of shown resources above it.</summary>
    public static IEnumerable<(ResourceDifference Resource, int Depth)> Walk(IReadOnlyList<ResourceDifference> resources)
    {
        var known = resources.Select(static r => r.Urn).ToHashSet();
        var root = resources.FirstOrDefault(static r => r.Urn.Type == Urn.StackType);
        var children = resources
            .Where(r => r != root)
            .ToLookup(r => (r.New ?? r.Old)!.Parent is { } parent && parent != r.Urn && known.Contains(parent)
                ? parent
                : root?.Urn ?? default);
        var waiting = new Stack<(ResourceDifference Resource, int Depth)>();
        var expanded = new HashSet<Urn>();
        if (root is not null)
        {
            waiting.Push((root, 0));
        }
        else
        {
            Push(default, 0);
        }

        while (waiting.TryPop(out var next))
        {
            var isShown = next.Resource.Operation != Operation.Same
                || next.Resource == root
                || next.Resource.OptionChanges.Any(static o => o.Option == "protect");
            if (isShown)
            {
                yield return next;
            }

            Push(next.Resource.Urn, next.Depth + (isShown ? 1 : 0));
        }

        void Push(Urn parent, int depth)
        {
            if (expanded.Add(parent))
            {
                foreach (var child in children[parent].Reverse())
                {
                    waiting.Push((child, depth));
                }
            }
        }
    }
}
