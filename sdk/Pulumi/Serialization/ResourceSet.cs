using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Resources that a value comes from, each once. Immutable, so that outputs share it.</summary>
sealed class ResourceSet
{
    ResourceSet(Resource[] items) => Items = items;

    public static ResourceSet Empty { get; } = new([]);

    public Resource[] Items { get; }

    public static ResourceSet Of(Resource resource) => new([resource]);

    public static ResourceSet Of(HashSet<Resource> resources) => resources.Count == 0 ? Empty : new([.. resources]);

    public ResourceSet Union(ResourceSet other)
    {
        if (other.Items.Length == 0 || ReferenceEquals(this, other))
        {
            return this;
        }

        if (Items.Length == 0)
        {
            return other;
        }

        var all = new HashSet<Resource>(Items, ReferenceEqualityComparer.Instance);
        var before = all.Count;
        all.UnionWith(other.Items);
        return all.Count == before ? this : new([.. all]);
    }

    public ImmutableHashSet<Resource> ToImmutableHashSet() => [.. Items];
}
