using System.Collections.Immutable;

namespace Groundwork.Plan.Differences;

/// <summary>
/// Puts the engine's steps in an order it could take: what is depended on comes first, deletions last and the other way round.
/// </summary>
static class StepOrder
{
    public static ImmutableArray<Step> Of(
        IReadOnlyList<ResourceDifference> desired, IReadOnlyList<ResourceDifference> deletes, IReadOnlyList<ResourceState> oldOrder)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var deleted = new HashSet<Urn>();
        var dependents = desired.Index().Where(static d => d.Item.DeleteBeforeReplace)
            .SelectMany(static d => d.Item.Reasons.Select(static r => r.Cause).OfType<Urn>().Distinct().Select(cause => (cause, d.Index)))
            .ToLookup(static d => d.cause, static d => d.Index);
        for (var i = 0; i < desired.Count; i++)
        {
            AddDesired(steps, desired, i, deleted, dependents);
        }

        var last = desired.Where(static d =>
                d is { Operation: Operation.Replace or Operation.ImportReplacement, DeleteBeforeReplace: false } && d.Old?.External != true)
            .ToDictionary(static d => d.Old!.Urn);
        var gone = deletes.Where(static d => !d.IsLeftover).ToDictionary(static d => d.Urn);
        foreach (var leftover in deletes.Where(static d => d.IsLeftover))
        {
            steps.Add(new(Operation.DeleteReplaced, leftover, IsLogical: false));
        }

        foreach (var old in oldOrder.Reverse())
        {
            if (gone.TryGetValue(old.Urn, out var delete))
            {
                steps.Add(new(delete.Operation, delete));
            }

            if (last.TryGetValue(old.Urn, out var replaced))
            {
                steps.Add(new(Operation.DeleteReplaced, replaced, IsLogical: false));
            }
        }

        return steps.ToImmutable();
    }

    static void AddDesired(
        ImmutableArray<Step>.Builder steps,
        IReadOnlyList<ResourceDifference> desired,
        int at,
        HashSet<Urn> deleted,
        ILookup<Urn, int> dependents)
    {
        var difference = desired[at];
        if (difference.Operation is not (Operation.Replace or Operation.ImportReplacement))
        {
            steps.Add(new(difference.Operation, difference));
            return;
        }

        if (!difference.DeleteBeforeReplace)
        {
            steps.Add(new(Operation.CreateReplacement, difference, IsLogical: false));
            steps.Add(new(difference.Operation, difference));
            return;
        }

        if (deleted.Add(difference.Urn))
        {
            // Its dependents go before it, the furthest first.
            var chain = new List<ResourceDifference> { difference };
            var open = new SortedSet<int>(dependents[difference.Urn].Where(i => i > at));
            while (open.Count > 0)
            {
                var next = open.Min;
                _ = open.Remove(next);
                if (deleted.Add(desired[next].Urn))
                {
                    chain.Add(desired[next]);
                    open.UnionWith(dependents[desired[next].Urn].Where(i => i > next));
                }
            }

            foreach (var dependent in Enumerable.Reverse(chain))
            {
                steps.Add(new(Operation.DeleteReplaced, dependent, IsLogical: false));
            }
        }

        steps.Add(new(difference.Operation, difference));
        steps.Add(new(Operation.CreateReplacement, difference, IsLogical: false));
    }
}
