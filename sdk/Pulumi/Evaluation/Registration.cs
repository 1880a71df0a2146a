using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>
/// A resource on its way to the backend. It goes at once where everything it waits for is there; otherwise in the background.
/// Whatever fails, fails here and not in the program's constructor call.
/// </summary>
sealed class Registration
{
    readonly Deployment? _deployment;
    readonly Lock _lock = new();
    volatile OutputSource? _outputs;
    volatile ExceptionDispatchInfo? _failure;
    TaskCompletionSource? _completion;

    public Registration(Resource resource, Deployment deployment)
    {
        Resource = resource;
        _deployment = deployment;
        Self = ResourceSet.Of(resource);
    }

    public Registration(Resource resource, Groundwork.Plan.Urn urn, OutputSource outputs)
    {
        Resource = resource;
        Urn = urn;
        _outputs = outputs;
        Self = ResourceSet.Of(resource);
    }

    public Resource Resource { get; }

    public Groundwork.Plan.Urn Urn { get; private set; }

    /// <summary>The resource alone, as the set that its outputs depend on.</summary>
    public ResourceSet Self { get; }

    /// <summary>URNs the resource had before.</summary>
    public ImmutableArray<Groundwork.Plan.Urn> Aliases { get; set; } = [];

    /// <summary>The URN as a list, shared by all that depend on this resource alone.</summary>
    public ImmutableArray<Groundwork.Plan.Urn> UrnAlone => field.IsDefault ? field = [Urn] : field;

    /// <summary>Where the program makes the resource; null where the backend doesn't ask for it.</summary>
    public Groundwork.Plan.SourceTrace? Source { get; private set; }

    /// <summary>What the outputs are; null while the resource is not registered.</summary>
    public OutputSource? Outputs => _outputs;

    /// <summary>The task to wait for; null once the resource is registered. Throws what made the registration fail.</summary>
    public Task? WhenPending()
    {
        if (_outputs is not null)
        {
            return null;
        }

        lock (_lock)
        {
            _failure?.Throw();
            return _outputs is not null ? null : (_completion ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public OutputData<T> Read<T>(OutputProperty property)
    {
        var (value, meta) = _outputs!.Read(this, property.Name);
        if (!meta.IsKnown)
        {
            return new(default!, meta);
        }

        using (ResourceReferences.Within(_deployment?.Backend))
        {
            return new(Converter.To<T>(value), meta);
        }
    }

    public void Start(ResourceArgs args, ResourceOptions options, Resource? parent)
    {
        var deployment = _deployment!;
        Urn = options.Urn is null ? deployment.Backend.UrnOf(Resource, parent) : Groundwork.Plan.Urn.Parse(options.Urn);
        Source = deployment.Backend.SourceOf(Resource, now: false);
        try
        {
            var request = new RegistrationRequest(Resource, args, options, parent, deployment);
            if (!request.TryPrepare())
            {
                Source = deployment.Backend.SourceOf(Resource, now: true);
                request.KeepOptions();
                Run(RegisterLaterAsync(request));
                return;
            }

            var registering = deployment.Backend.RegisterAsync(request);
            if (registering.IsCompletedSuccessfully)
            {
                Complete(registering.Result);
            }
            else
            {
                Run(FinishAsync(registering));
            }
        }
        catch (Exception e)
        {
            // The program's constructor call is still on the stack.
            Source = deployment.Backend.SourceOf(Resource, now: true);
            Fail(e);
        }
    }

    async Task RegisterLaterAsync(RegistrationRequest request)
    {
        do
        {
            await request.WhenPending().ConfigureAwait(false);
        }
        while (!request.TryPrepare());

        Complete(await _deployment!.Backend.RegisterAsync(request).ConfigureAwait(false));
    }

    async Task FinishAsync(ValueTask<OutputSource> registering) => Complete(await registering.ConfigureAwait(false));

    void Run(Task task) => _deployment!.TrackRegistration(CatchAsync(task));

    async Task CatchAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    void Complete(OutputSource outputs)
    {
        TaskCompletionSource? completion;
        lock (_lock)
        {
            _outputs = outputs;
            completion = _completion;
        }

        _ = completion?.TrySetResult();
    }

    void Fail(Exception exception)
    {
        TaskCompletionSource? completion;
        lock (_lock)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            completion = _completion;
        }

        _deployment!.Fail(exception, Resource);
        if (completion is not null)
        {
            _ = completion.TrySetException(exception);
            _ = completion.Task.Exception;
        }
    }
}
