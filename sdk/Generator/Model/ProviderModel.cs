namespace Groundwork.Sdk.Generator.Model;

/// <summary>The provider as a whole.</summary>
sealed record ProviderModel(string Name, string Version, string Namespace)
{
    /// <summary>Settings of the provider that programs can read; empty where the SDK has no class for them.</summary>
    public EquatableArray<PropertyModel> Settings { get; init; }

    /// <summary>The attribute on resource classes, without <c>Attribute</c>: <c>GcpResourceType</c>.</summary>
    public string ResourceTypeAttribute => Namespace.Substring(Namespace.LastIndexOf('.') + 1) + "ResourceType";
}
