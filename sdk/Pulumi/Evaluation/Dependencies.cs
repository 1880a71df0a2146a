using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>Which resources must exist first, where a component stands for its children.</summary>
static class Dependencies
{
    /// <summary>Everything that <paramref name="resources"/> stand for, ordered by URN.</summary>
    public static ImmutableArray<Groundwork.Plan.Urn> Expand(ResourceSet resources, Resource self)
    {
        if (resources.Items.Length == 0)
        {
            return [];
        }

        if (resources.Items is [{ IsCustom: true } only])
        {
            return only == self ? [] : only.Registration.UrnAlone;
        }

        var urns = new HashSet<Groundwork.Plan.Urn>();
        foreach (var resource in resources.Items)
        {
            Add(resource, self, urns);
        }

        return [.. urns.Order()];
    }

    static void Add(Resource resource, Resource self, HashSet<Groundwork.Plan.Urn> urns)
    {
        if (resource == self)
        {
            return;
        }

        if (resource.IsCustom || resource.IsRemote)
        {
            if (!resource.Registration.Urn.IsEmpty)
            {
                _ = urns.Add(resource.Registration.Urn);
            }

            return;
        }

        foreach (var child in resource.Children)
        {
            Add(child, self, urns);
        }
    }
}
