using System.Collections.Concurrent;
using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Sdk.Checks;
using Pulumi.Evaluation;
using Pulumi.Serialization;
using PlanOptions = Groundwork.Plan.ResourceOptions;

namespace Pulumi.Offline;

/// <summary>Takes a program's resources down as a rendered stack.</summary>
sealed class RenderBackend(OfflineHost host) : Backend
{
    readonly ConcurrentDictionary<Groundwork.Plan.Urn, ResourceState> _states = new();
    readonly ConcurrentDictionary<Groundwork.Plan.Urn, Resource> _resources = new();

    public override IAssetReader Assets { get; } = new AssetFiles(host.Request.RootDirectory);

    public override Groundwork.Plan.Urn UrnOf(Resource resource, Resource? parent) => Groundwork.Plan.Urn.Create(
        host.Request.Stack, host.Request.Project, parent?.Registration.Urn ?? default, resource.GetResourceType(),
        resource.GetResourceName());

    public override SourceTrace SourceOf(Resource resource, bool now) =>
        now || host.Request.CaptureSources ? SourceCapture.Here(resource.GetType()) : host.LaterSourceOf(resource.Registration.Urn);

    public override Exception? DependsOnFailure(Exception failure, Resource? failed) =>
        new ResourceException(
            $"not evaluated, because it depends on {failed?.GetResourceName()} ({failed?.GetResourceType()}), which failed.",
            null,
            hideStack: true);

    public override ValueTask<OutputSource> RegisterAsync(RegistrationRequest request)
    {
        var resource = request.Resource;
        var urn = request.Urn;
        if (request.Options.Urn is not null)
        {
            return new(_resources.TryGetValue(urn, out var found) && found.Registration.Outputs is { } outputs
                ? outputs
                : new RenderedOutputs(MapValue.Empty, null, []));
        }

        if (request.Options.TransformsGiven is { Count: > 0 })
        {
            RefuseEngineFunctions("Resource transforms");
        }

        if (request.Options.HooksGiven is { IsEmpty: false })
        {
            RefuseEngineFunctions("Resource hooks");
        }

        var state = ToState(request);
        if (!_states.TryAdd(urn, state))
        {
            throw new DuplicateUrnException(urn, _states[urn].Source, resource);
        }

        _resources[urn] = resource;
        ReportPlainSecrets(state.Inputs, resource, "");
        Check(state, resource);
        return new(new RenderedOutputs(
            state.External
                ? MapValue.Empty
                : AwsOutputs.Of(
                    state,
                    state.Provider is { } provider ? _states.GetValueOrDefault(provider)?.Inputs : null,
                    host.Request.Config),
            request.ReadId ?? request.CustomOptions?.ImportId,
            request.CustomOptions?.AdditionalSecretOutputsGiven ?? (IReadOnlyList<string>)[]));
    }

    public override async Task RegisterOutputsAsync(Resource resource, IDictionary<string, object?> outputs)
    {
        while (true)
        {
            var serializer = new Serializer(Assets);
            if (serializer.Serialize(outputs) is MapValue map && serializer.Pending is null)
            {
                _ = _states.AddOrUpdate(
                    resource.Registration.Urn,
                    static (urn, _) => throw new InvalidOperationException($"'{urn}' was not registered."),
                    static (_, state, registered) => state with { Outputs = registered },
                    map);
                ReportPlainSecrets(map, resource, "output ");
                return;
            }

            await serializer.WhenPending().ConfigureAwait(false);
        }
    }

    public override Task<PropertyValue> CallAsync(string token, MapValue args, string? provider, bool mayBeUnknown) => mayBeUnknown
        ? Task.FromResult<PropertyValue>(new UnknownValue(new UnknownOrigin(default, PropertyPath.Of(token))))
        : throw new NotSupportedException(
            $"'{token}' asks the cloud, which an offline evaluation never does. Use the form that returns an Output (Invoke): "
                + "its result is unknown here.");

    public override void Log(Severity? severity, string message, Resource? resource)
    {
        if (severity is { } known)
        {
            host.Add(new(DiagnosticKind.Program, known, message) { Urn = resource?.Registration.Urn });
        }
    }

    public override Task RegisterHook(string name) =>
        throw new NotSupportedException(
            $"The hook '{name}' runs in Pulumi's engine, around real operations; an offline evaluation has none. "
                + "Set PulumiSdk=official, build, run again.");

    public override void RefuseRemote(Resource resource, bool remote) => throw new NotSupportedException(remote
        ? $"'{resource.GetResourceName()}' ({resource.GetResourceType()}) is a remote component: "
            + "its plugin makes its children, and the offline SDK runs no plugins. Set PulumiSdk=official, build, run again."
        : $"'{resource.GetResourceName()}' ({resource.GetResourceType()}) is of a parameterised package, whose schema only its plugin "
            + "knows. Set PulumiSdk=official, build, run again.");

    public override void RefuseEngineFunctions(string what) =>
        throw new NotSupportedException(
            $"{what} run in Pulumi's engine; an offline evaluation has none. Use ResourceTransformations, or "
                + "set PulumiSdk=official, build, run again.");

    public override Resource? Find(Groundwork.Plan.Urn urn) => _resources.GetValueOrDefault(urn);

    public RenderedStack ToStack() => new(host.Request.Project, host.Request.Stack, _states.Values);

    static ResourceState ToState(RegistrationRequest request)
    {
        var resource = request.Resource;
        var dependencies = new ResourceSetBuilder();
        foreach (var named in request.DependsOn)
        {
            dependencies.Add(named.Registration.Self);
        }

        var properties = ImmutableSortedDictionary.CreateBuilder<string, Sequence<Groundwork.Plan.Urn>>(StringComparer.Ordinal);
        for (var i = 0; i < request.Inputs.Count; i++)
        {
            properties[request.Inputs[i].Key] = new(Dependencies.Expand(request.InputResources[i], resource));
            dependencies.Add(request.InputResources[i]);
        }

        return new()
        {
            Urn = request.Urn,
            Custom = resource.IsCustom,
            External = request.ReadId is not null,
            Id = request.ReadId,
            Parent = request.Parent?.Registration.Urn,
            Provider = resource.Provider?.Registration.Urn,
            Inputs = new(request.Inputs),
            Dependencies = new(Dependencies.Expand(dependencies.ToSet(), resource)),
            PropertyDependencies = properties.ToImmutable(),
            Options = OptionsOf(request),
            Source = resource.Registration.Source,
        };
    }

    static PlanOptions OptionsOf(RegistrationRequest request)
    {
        var (given, custom) = (request.Options, request.CustomOptions);
        return new()
        {
            Protect = request.Resource.Protect,
            RetainOnDelete = given.RetainOnDelete ?? false,
            DeleteBeforeReplace = custom?.DeleteBeforeReplace,
            IgnoreChanges = Copy(given.IgnoreChangesGiven),
            ReplaceOnChanges = request.Resource.IsCustom ? Copy(given.ReplaceOnChangesGiven) : [],
            HideDiffs = Copy(given.HideDiffsGiven),
            AdditionalSecretOutputs = Copy(custom?.AdditionalSecretOutputsGiven),
            Aliases = new(request.Aliases),
            CreateTimeout = given.CustomTimeouts?.Create,
            UpdateTimeout = given.CustomTimeouts?.Update,
            DeleteTimeout = given.CustomTimeouts?.Delete,
            DeletedWith = given.DeletedWith?.Registration.Urn,
            ReplaceWith = new([.. request.ReplaceWith.Select(static r => r.Registration.Urn)]),
            ReplacementTrigger = request.ReplacementTrigger,
            ImportId = custom?.ImportId,
            Version = VersionOf(request.Resource, given.Version),
            PluginDownloadUrl = given.PluginDownloadURL,
        };
    }

    // Every generated class asks for the version it is made for; only another one says something about the stack.
    static string? VersionOf(Resource resource, string? given) =>
        given is null || ProviderSchemas.Of(resource.GetType().Assembly).Packages is [var package, ..] && package.Version == given
            ? null
            : given;

    static Sequence<string> Copy(List<string>? list) => list is null ? [] : new([.. list]);

    void Check(ResourceState state, Resource resource)
    {
        if (!state.Custom || host.Request.Schemas is not { } schemas)
        {
            return;
        }

        foreach (var fault in SchemaChecker.Check(
            state,
            schemas == ProviderSchemas.OfProgram ? ProviderSchemas.Of(resource.GetType().Assembly) : schemas))
        {
            host.Add(fault with { Source = SourceCapture.Here(resource.GetType()) });
        }
    }

    void ReportPlainSecrets(MapValue values, Resource resource, string what)
    {
        foreach (var (key, value) in values.Entries)
        {
            if (Secrets.In(value) is { Masked: true, Declared: false })
            {
                host.Add(new(
                    DiagnosticKind.Secrecy,
                    Severity.Warning,
                    $"The {what}'{key}' of {resource.GetResourceName()} ({resource.GetResourceType()}) was secret and is no longer: "
                        + "Output.Unsecret took the mark off, so Pulumi will store and show it in plain text.")
                {
                    Urn = resource.Registration.Urn,
                    Path = PropertyPath.Of(key),
                    Source = SourceCapture.Here(resource.GetType()),
                });
            }
        }
    }
}
