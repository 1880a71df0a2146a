using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi.Evaluation;

/// <summary>A test's mocks behind the same registration as the offline engine's.</summary>
sealed class MockBackend(IMocks mocks, TestOptions? options) : Backend
{
    readonly Lock _lock = new();
    readonly List<Resource> _resources = [];
    readonly List<string> _errors = [];
    readonly Dictionary<Groundwork.Plan.Urn, (Resource Resource, string? Id, MapValue State)> _registered = [];

    public DeploymentSettings Settings { get; } = new(
        options?.ProjectName ?? "project",
        options?.StackName ?? "stack",
        options?.OrganizationName ?? "organization",
        options?.RootDirectory,
        options?.IsPreview ?? true)
    {
        Config = TestConfiguration.Read(),
    };

    public Deployment Deployment { get; set; } = null!;

    public override IAssetReader Assets => UnreadAssets.Instance;

    public ImmutableArray<Resource> Resources()
    {
        lock (_lock)
        {
            return [.. _resources];
        }
    }

    public IReadOnlyList<string> Errors()
    {
        lock (_lock)
        {
            return [.. _errors];
        }
    }

    // As the official mocks: only the first type of the chain above is kept, and that is always the stack's.
    public override Groundwork.Plan.Urn UrnOf(Resource resource, Resource? parent) =>
        Groundwork.Plan.Urn.Parse(resource.GetResourceType() == Groundwork.Plan.Urn.StackType
            ? $"urn:pulumi:{Settings.Stack}::{Settings.Project}::{resource.GetResourceType()}::{resource.GetResourceName()}"
            : $"urn:pulumi:{Settings.Stack}::{Settings.Project}::{Groundwork.Plan.Urn.StackType}${resource.GetResourceType()}::"
                + $"{resource.GetResourceName()}");

    public override async ValueTask<OutputSource> RegisterAsync(RegistrationRequest request)
    {
        var resource = request.Resource;
        if (request.Options.Urn is { } known)
        {
            return Lookup(Groundwork.Plan.Urn.Parse(known));
        }

        lock (_lock)
        {
            _resources.Add(resource);
        }

        if (resource is Stack)
        {
            return new MockOutputs(null, MapValue.Empty, Settings.IsPreview);
        }

        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = PlainValues.Of(request.Inputs),
            Provider = await Calls.ProviderReferenceAsync(resource.Provider).ConfigureAwait(false) ?? "",
            Id = request.ReadId ?? request.CustomOptions?.ImportId ?? "",
        }).ConfigureAwait(false);
        var outputs = await PlainValues.ToMapAsync(state, "The state that NewResourceAsync returned").ConfigureAwait(false);

        // As the official mocks: what is read keeps the id it is read by, what is adopted has its own unless the mock says otherwise.
        id = request.ReadId ?? id ?? request.CustomOptions?.ImportId;
        lock (_lock)
        {
            _registered[resource.Registration.Urn] = (resource, id, outputs);
        }

        return new MockOutputs(id, outputs, Settings.IsPreview)
        {
            SecretNames = request.CustomOptions?.AdditionalSecretOutputsGiven ?? [],
        };
    }

    public override Task RegisterOutputsAsync(Resource resource, IDictionary<string, object?> outputs) =>
        mocks.RegisterResourceOutputs(new(
            resource.Registration.Urn.Value,
            outputs.ToImmutableDictionary(static o => o.Key, static o => PlainValues.AsOutput(o.Value))));

    public override async Task<PropertyValue> CallAsync(string token, MapValue args, string? provider, bool mayBeUnknown)
    {
        if (token == "pulumi:pulumi:getResource")
        {
            return GetResource(args);
        }

        var result = await mocks.CallAsync(new() { Token = token, Args = PlainValues.Of(args), Provider = provider ?? "" })
            .ConfigureAwait(false);
        return await PlainValues.ToMapAsync(result, "The result that CallAsync returned").ConfigureAwait(false);
    }

    public override void Log(Severity? severity, string message, Resource? resource)
    {
        if (severity == Severity.Error)
        {
            lock (_lock)
            {
                _errors.Add(message);
            }
        }
    }

    public override Task RegisterHook(string name) => Task.CompletedTask;

    public override void RefuseRemote(Resource resource, bool remote)
    {
    }

    public override void RefuseEngineFunctions(string what)
    {
    }

    public override Resource? Find(Groundwork.Plan.Urn urn)
    {
        lock (_lock)
        {
            return _registered.TryGetValue(urn, out var found) ? found.Resource : null;
        }
    }

    MockOutputs Lookup(Groundwork.Plan.Urn urn)
    {
        lock (_lock)
        {
            return _registered.TryGetValue(urn, out var found)
                ? new(found.Id, found.State, Settings.IsPreview)
                : throw new InvalidOperationException($"Unknown resource '{urn}'.");
        }
    }

    MapValue GetResource(MapValue args)
    {
        var urn = Groundwork.Plan.Urn.Parse((string)PlainValues.Of(args)["urn"]);
        lock (_lock)
        {
            return _registered.TryGetValue(urn, out var found)
                ? MapValue.Empty.With("urn", urn.Value).With("id", found.Id ?? "").With("state", found.State)
                : throw new InvalidOperationException($"Unknown resource '{urn}'.");
        }
    }
}
