namespace Groundwork.Plan.Differences;

/// <summary>Orders resources so that each comes after whatever it depends on; otherwise by URN. A cycle is cut where it is met.</summary>
static class TopologicalOrder
{
    public static List<ResourceState> Of(RenderedStack stack)
    {
        var order = new List<ResourceState>(stack.Resources.Length);
        var entered = new HashSet<Urn>(stack.Resources.Length);
        var path = new Stack<(ResourceState Resource, IEnumerator<Urn> Next)>();
        foreach (var start in stack.Resources)
        {
            if (entered.Add(start.Urn))
            {
                path.Push((start, Needs(start).GetEnumerator()));
            }

            while (path.TryPeek(out var at))
            {
                if (!at.Next.MoveNext())
                {
                    order.Add(at.Resource);
                    _ = path.Pop();
                }
                else if (stack.Find(at.Next.Current) is { } needed && entered.Add(needed.Urn))
                {
                    path.Push((needed, Needs(needed).GetEnumerator()));
                }
            }
        }

        return order;
    }

    static IEnumerable<Urn> Needs(ResourceState resource)
    {
        if (resource.Parent is { } parent)
        {
            yield return parent;
        }

        if (resource.Provider is { } provider)
        {
            yield return provider;
        }

        foreach (var urn in resource.Dependencies)
        {
            yield return urn;
        }

        foreach (var (_, urns) in resource.PropertyDependencies)
        {
            foreach (var urn in urns)
            {
                yield return urn;
            }
        }

        if (resource.Options.DeletedWith is { } with)
        {
            yield return with;
        }

        foreach (var urn in resource.Options.ReplaceWith)
        {
            yield return urn;
        }
    }
}
