using System.Collections.Immutable;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Snapshots;

/// <summary>The dependencies that follow from a resource's inputs, and so needn't be written.</summary>
static class ResourceDependencies
{
    /// <summary>Per input, the resources that its unknown parts come from.</summary>
    public static ImmutableSortedDictionary<string, Sequence<Urn>> OfInputs(MapValue inputs) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            inputs.Select(static e => KeyValuePair.Create(e.Key, ValueOrigins.ResourcesOf(e.Value))));

    /// <summary>Whether the dependencies given are just those that follow.</summary>
    public static bool Follow(MapValue inputs, ImmutableSortedDictionary<string, Sequence<Urn>> given)
    {
        if (given.Count != inputs.Count)
        {
            return false;
        }

        foreach (var (key, value) in inputs.Entries)
        {
            if (!given.TryGetValue(key, out var urns) || urns != ValueOrigins.ResourcesOf(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All resources that the inputs come from and <paramref name="others"/>, ordered by URN.</summary>
    public static Sequence<Urn> Union(ImmutableSortedDictionary<string, Sequence<Urn>> ofProperties, IEnumerable<Urn> others)
    {
        var all = others.ToList();
        foreach (var (_, urns) in ofProperties)
        {
            all.AddRange(urns.Items);
        }

        all.Sort();
        return new([.. all.Where((urn, i) => i == 0 || urn != all[i - 1])]);
    }
}
