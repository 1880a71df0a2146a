using System.Collections.Immutable;
using Pulumi.Evaluation;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything that a stack is made of.</summary>
public class Resource
{
    readonly string _type;
    readonly string _name;
    List<Resource>? _children;

    private protected Resource(
        string type, string name, bool custom, ResourceArgs? args, ResourceOptions options, bool remote = false,
        RegisterPackageRequest? package = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name, IsCustom, IsRemote) = (type, name, custom, remote);
        var deployment = Deployment.Required;
        if (remote || package is not null)
        {
            deployment.Backend.RefuseRemote(this, remote);
        }

        Registration = new(this, deployment);
        ResourceClass.Of(GetType()).CreateOutputs(this, custom || remote);
        args ??= ResourceArgs.Empty;

        var parent = type == Groundwork.Plan.Urn.StackType ? null : options.Parent ?? deployment.Stack;
        (args, options) = Transform(args, options, parent);
        Place(options, custom);
        Registration.Start(args, options, parent);
    }

    // A resource that is known by its URN alone.
    private protected Resource(Groundwork.Plan.Urn urn, OutputSource outputs, bool custom)
    {
        (_type, _name, IsCustom) = (urn.Type, urn.Name, custom);
        Registration = new(this, urn, outputs);
        ResourceClass.Of(GetType()).CreateOutputs(this, custom);
    }

    /// <summary>The unique name in the stack. Known in a preview too.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsCustom { get; }

    internal bool IsRemote { get; }

    internal Registration Registration { get; }

    internal bool Protect { get; private set; }

    /// <summary>The provider that manages it, given or inherited; null for the package's default.</summary>
    internal ProviderResource? Provider { get; private set; }

    /// <summary>Providers for children, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers
    {
        get;
        private set;
    } = ImmutableDictionary<string, ProviderResource>.Empty;

    /// <summary>Its own transformations, then its ancestors'.</summary>
    internal ImmutableArray<ResourceTransformation> Transformations { get; private set; } = [];

    internal IReadOnlyList<Resource> Children => _children ?? (IReadOnlyList<Resource>)[];

    /// <summary>The type token.</summary>
    public string GetResourceType() => _type;

    /// <summary>The logical name.</summary>
    public string GetResourceName() => _name;

    internal ProviderResource? ProviderFor(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3 && Providers.TryGetValue(parts[0], out var provider) ? provider : null;
    }

    (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options, Resource? parent)
    {
        if (options.Urn is not null)
        {
            return (args, options);
        }

        var inherited = parent?.Transformations ?? [];
        Transformations = options.TransformationsGiven is { Count: > 0 } own ? [.. own, .. inherited] : inherited;
        foreach (var transformation in Transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the `parent` of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    void Place(ResourceOptions options, bool custom)
    {
        Protect = options.Protect ?? false;
        if (options.Parent is { } parent)
        {
            parent.Adopt(this);
            Protect = options.Protect ?? parent.Protect;
            Providers = parent.Providers;
        }

        if (custom)
        {
            Provider = options.Provider ?? (Providers.IsEmpty ? null : ProviderFor(_type));
            if (options.Provider is { } own)
            {
                Providers = Providers.SetItem(own.Package, own);
            }

            return;
        }

        var given = (options as ComponentResourceOptions)?.ProvidersGiven;
        if (options.Provider is not null && given is { Count: > 0 })
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Provider);
        }

        foreach (var provider in options.Provider is { } single ? [single] : given ?? [])
        {
            Providers = Providers.SetItem(provider.Package, provider);
        }
    }

    void Adopt(Resource child)
    {
        lock (this)
        {
            (_children ??= []).Add(child);
        }
    }
}
