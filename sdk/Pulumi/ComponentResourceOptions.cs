namespace Pulumi;

/// <summary>How a component is managed.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the component's children, one a package.</summary>
    public List<ProviderResource> Providers { get => ProvidersGiven ??= []; set => ProvidersGiven = value; }

    internal List<ProviderResource>? ProvidersGiven { get; private set; }

    /// <summary>New options of both: what the second sets wins, lists are joined, providers win by package.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = options1 is null ? new ComponentResourceOptions() : (ComponentResourceOptions)options1.Clone();
        if (options2 is null)
        {
            return merged;
        }

        var providers = Join(merged.ProvidersGiven, options2.ProvidersGiven);
        merged.MergeFrom(options2);
        merged.ProvidersGiven = providers is null ? null : Distinct(providers);
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = CloneAs<ComponentResourceOptions>();
        copy.ProvidersGiven = Copy(ProvidersGiven);
        return copy;
    }

    static List<ProviderResource> Distinct(List<ProviderResource> providers)
    {
        var byPackage = new OrderedDictionary<string, ProviderResource>(StringComparer.Ordinal);
        foreach (var provider in providers)
        {
            byPackage[provider.Package] = provider;
        }

        return [.. byPackage.Values];
    }
}
