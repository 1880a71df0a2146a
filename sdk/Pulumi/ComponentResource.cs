using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is made of others.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="options">How it is managed.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, null, options, false, null)
    {
    }

    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is given.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="remote">Whether a plugin makes its children; not supported offline.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, null)
    {
    }

    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">What it is given.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="remote">Whether a plugin makes its children; not supported offline.</param>
    /// <param name="registerPackageRequest">The parameterised package it is of; not supported offline.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options, bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args, options ?? new ComponentResourceOptions(), remote, registerPackageRequest)
    {
    }

    /// <summary>Says that the component is complete; its output properties become its outputs.</summary>
    protected void RegisterOutputs() =>
        Deployment.Required.RegisterOutputs(
            this,
            new Output<IDictionary<string, object?>>(ResourceClass.Of(GetType()).Collect(this), OutputMeta.Plain));

    /// <summary>Says that the component is complete, with its outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) =>
        RegisterOutputs(Output.Create(outputs ?? throw new ArgumentNullException(nameof(outputs))));

    /// <summary>Says that the component is complete, with its outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        RegisterOutputs(Output.Create(outputs ?? throw new ArgumentNullException(nameof(outputs))));

    /// <summary>Says that the component is complete, with its outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Required.RegisterOutputs(this, outputs ?? throw new ArgumentNullException(nameof(outputs)));
}
