using System.Collections.Immutable;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>All that a backend needs to know of a resource. It is prepared anew until nothing is pending.</summary>
sealed class RegistrationRequest(Resource resource, ResourceArgs args, ResourceOptions options, Resource? parent, Deployment deployment)
{
    Serializer _serializer = null!;
    ArgsVisitor _inputs = null!;

    public Resource Resource { get; } = resource;

    public ResourceOptions Options { get; private set; } = options;

    public CustomResourceOptions? CustomOptions => Options as CustomResourceOptions;

    public Resource? Parent { get; } = parent;

    public Groundwork.Plan.Urn Urn => Resource.Registration.Urn;

    /// <summary>Inputs in the order collected; parallel to <see cref="InputResources"/>.</summary>
    public List<KeyValuePair<string, PropertyValue>> Inputs => _inputs.Entries;

    public List<ResourceSet> InputResources => _inputs.Resources;

    /// <summary>The id to read instead of registering; null where the resource is registered.</summary>
    public string? ReadId { get; private set; }

    /// <summary>What <c>DependsOn</c> names.</summary>
    public ImmutableArray<Resource> DependsOn { get; private set; } = [];

    public ImmutableArray<Resource> ReplaceWith { get; private set; } = [];

    public PropertyValue? ReplacementTrigger { get; private set; }

    public ImmutableArray<Groundwork.Plan.Urn> Aliases { get; private set; } = [];

    public Task WhenPending() => _serializer.WhenPending();

    /// <summary>The options are the program's, which may change them once the constructor has returned.</summary>
    public void KeepOptions() => Options = Options.Clone();

    public bool TryPrepare()
    {
        _serializer = new Serializer(deployment.Backend.Assets);
        _inputs = new ArgsVisitor(_serializer, nested: false);
        Await(Parent);
        Await(Resource.Provider);
        Await(Options.DeletedWith);
        args.Visit(_inputs);
        ReadId = Options.Id is null ? null : ReadText(Options.Id);
        if (ReadId is not null && !Resource.IsCustom)
        {
            throw new ArgumentException(
                "The option Id reads a resource of a provider; "
                    + $"{Resource.GetResourceName()} ({Resource.GetResourceType()}) is a component.");
        }

        if (Options.DependsOnGiven is not null)
        {
            DependsOn = ResourcesOf(Options.DependsOnGiven);
        }

        if (Options.ReplaceWithGiven is not null)
        {
            ReplaceWith = ResourcesOf(Options.ReplaceWithGiven);
        }

        if (Options.ReplacementTrigger is not null)
        {
            ReplacementTrigger = _serializer.Serialize(Options.ReplacementTrigger);
        }

        if (Options.AliasesGiven is { Count: > 0 } || Parent is { Registration.Aliases.IsEmpty: false })
        {
            Aliases = AliasUrns.Of(Resource, Options, Parent, deployment, _serializer);
            Resource.Registration.Aliases = Aliases;
        }

        _ = _serializer.TakeResources();
        return _serializer.Pending is null;
    }

    void Await(Resource? other)
    {
        if (other?.Registration.WhenPending() is { } pending)
        {
            _serializer.WaitFor(pending);
        }
    }

    string? ReadText(Input<string> input) =>
        _serializer.Serialize(input) switch
        {
            TextValue { Value.Length: > 0 } text => text.Value,
            SecretValue { Inner: TextValue { Value.Length: > 0 } text } => text.Value,
            _ => null,
        };

    ImmutableArray<Resource> ResourcesOf(InputList<Resource> list)
    {
        if (list.Raw is ImmutableArray<Input<Resource>> items)
        {
            var resources = ImmutableArray.CreateBuilder<Resource>(items.Length);
            foreach (var item in items)
            {
                if (item.Raw is Resource direct)
                {
                    Await(direct);
                    resources.Add(direct);
                }
                else if (Peek(item.ToOutput(), out var data) && data.Value is not null)
                {
                    resources.Add(data.Value);
                }
            }

            return resources.DrainToImmutable();
        }

        return Peek(list.ToOutput(), out var all) && !all.Value.IsDefault ? all.Value : [];
    }

    // Resources that aren't known yet count as none.
    bool Peek<T>(Output<T> output, out OutputData<T> data)
    {
        if (output.Peek(out data) is { } pending)
        {
            _serializer.WaitFor(pending);
            return false;
        }

        return data.Meta.IsKnown;
    }
}
