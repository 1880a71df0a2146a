namespace Pulumi;

/// <summary>A provider with its own settings.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package, e.g. <c>gcp</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The provider's settings.</param>
    /// <param name="options">How it is managed.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package, e.g. <c>gcp</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The provider's settings.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="registerPackageRequest">The parameterised package it is of; not supported offline.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => Package = package;

    internal string Package { get => field ?? GetResourceType().Split(':')[^1]; }
}
