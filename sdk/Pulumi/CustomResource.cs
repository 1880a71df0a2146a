using Pulumi.Evaluation;

namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="registerPackageRequest">The parameterised package it is of; not supported offline.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args, options ?? new CustomResourceOptions(), package: registerPackageRequest)
    {
    }

    /// <summary>Registers a resource.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How it is managed.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    private protected CustomResource(Groundwork.Plan.Urn urn, OutputSource outputs)
        : base(urn, outputs, custom: true)
    {
    }

    /// <summary>The id in the cloud. Unknown until first applied.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
