using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Evaluation;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs programs: offline, or in a test against mocks.</summary>
public sealed class Deployment
{
    static readonly AsyncLocal<Deployment?> Local = new();

    readonly TaskTracker _tasks = new();
    readonly TaskTracker _registrations = new();

    internal Deployment(DeploymentSettings settings, Backend backend)
    {
        (Settings, Backend) = (settings, backend);
        OwnInstance = new(this);
    }

    /// <summary>The deployment that the current flow runs in; outside of one it is an <see cref="InvalidOperationException"/>.</summary>
    public static DeploymentInstance Instance
    {
        get => Required.OwnInstance;
        internal set => Local.Value = Local.Value is null || value is null
            ? value?.Deployment
            : throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'RunAsync' call.");
    }

    internal static Deployment? Current => Local.Value;

    internal static Deployment Required => Local.Value ?? throw new InvalidOperationException(
        "Trying to acquire Deployment.Instance before 'Run' was called. Resources, Config and Log exist only inside a program: "
            + "Deployment.RunAsync or Deployment.TestAsync.");

    internal DeploymentSettings Settings { get; }

    internal Backend Backend { get; }

    internal DeploymentInstance OwnInstance { get; }

    internal string Project => Settings.Project;

    internal string StackName => Settings.Stack;

    internal bool HasLoggedErrors { get; private set; }

    internal Stack? Stack
    {
        get;
        set => field = field is null ? value : throw new InvalidOperationException("A stack is already there: a program makes one only.");
    }

    /// <summary>Whether the engine can change calls of provider functions. Offline: no; against mocks: yes.</summary>
    public Task<bool> MonitorSupportsInvokeTransforms() => Task.FromResult(Backend is MockBackend);

    /// <summary>Whether the engine runs hooks. Offline: no; against mocks: yes.</summary>
    public Task<bool> MonitorSupportsResourceHooks() => Task.FromResult(Backend is MockBackend);

    /// <summary>Has the engine change calls of provider functions; not supported offline.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => Backend.RefuseEngineFunctions("Invoke transforms");

    /// <summary>Ends once everything registered so far is done.</summary>
    public Task AwaitPendingRegistrations() => _registrations.WhenIdle();

    /// <summary>Runs a program.</summary>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs();
    });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program.</summary>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return NoOutputs().Result;
    });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        ProgramHost.RunAsync(() => new Stack(func, options));

    /// <summary>Runs a program that is a class of stack.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => ProgramHost.RunAsync(StackFactory.Create<TStack>);

    /// <summary>Runs a program that is a class of stack, made by a service provider.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return ProgramHost.RunAsync(() => StackFactory.Create<TStack>(serviceProvider));
    }

    /// <summary>Runs a class of stack, made by a service provider, against mocks; gives all its resources.</summary>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestHost.RunAsync(mocks, options, () => StackFactory.Create<TStack>(serviceProvider));
    }

    /// <summary>Runs a class of stack against mocks; gives all its resources.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestHost.RunAsync(mocks, options, StackFactory.Create<TStack>);

    /// <summary>Runs a function against mocks; gives all resources, and what the function returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources) =>
        TestHost.RunAsync(testMocks, testOptions, createResources);

    /// <summary>Runs a function against mocks; gives all resources, and what the function returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestHost.RunAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a function against mocks; gives all resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestHost.RunAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return NoOutputs().Result;
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a function against mocks; gives all resources.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    /// <summary>Checks the Pulumi CLI's version. There is no CLI here, so every range is met.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "Part of the public surface.")]
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        _ = Required;
        return Task.CompletedTask;
    }

    internal static void Leave() => Local.Value = null;

    internal void Track(Task task) => _tasks.Add(task);

    internal void TrackRegistration(Task task)
    {
        _registrations.Add(task);
        _tasks.Add(task);
    }

    internal void Fail(Exception exception, Resource? resource) => _tasks.Fail(exception, resource, Backend.DependsOnFailure);

    internal void LogError(string message, Resource? resource)
    {
        HasLoggedErrors = true;
        Backend.Log(Groundwork.Plan.Severity.Error, message, resource);
    }

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        Track(SendAsync(resource, outputs));

        async Task SendAsync(Resource owner, Output<IDictionary<string, object?>> sent)
        {
            var data = await sent.GetDataAsync().ConfigureAwait(false);
            if (owner.Registration.WhenPending() is { } pending)
            {
                await pending.ConfigureAwait(false);
            }

            await Backend.RegisterOutputsAsync(owner, data.Value ?? new Dictionary<string, object?>(StringComparer.Ordinal))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Waits for everything the program has begun; gives what failed, each failure once.</summary>
    internal Task<IReadOnlyList<(Exception Exception, Resource? Resource)>> FinishAsync(CancellationToken cancellation) =>
        _tasks.FinishAsync(cancellation);

    static Task<IDictionary<string, object?>> NoOutputs() =>
        Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);
}
