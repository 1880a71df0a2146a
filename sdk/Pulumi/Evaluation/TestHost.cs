using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi.Evaluation;

/// <summary>Runs programs against mocks.</summary>
static class TestHost
{
    public static async Task<ImmutableArray<Resource>> RunAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        var backend = new MockBackend(mocks, options);
        await RunAsync(backend, async deployment =>
        {
            var stack = createStack();
            deployment.RegisterOutputs(stack, stack.Outputs);
            await Task.CompletedTask.ConfigureAwait(false);
        }).ConfigureAwait(false);
        return backend.Resources();
    }

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> RunAsync(
        IMocks mocks, TestOptions? options, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var backend = new MockBackend(mocks, options);
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        await RunAsync(backend, _ =>
        {
            // The stack's constructor runs the program to its end; what it throws is the test's.
            var stack = new Stack(() => Task.FromResult(outputs = createResources().GetAwaiter().GetResult()), null);
            return stack.Outputs.GetDataAsync();
        }).ConfigureAwait(false);
        return ([.. backend.Resources().Where(static r => r is not Stack)], outputs);
    }

    static async Task RunAsync(MockBackend backend, Func<Deployment, Task> run)
    {
        var deployment = new Deployment(backend.Settings, backend);
        backend.Deployment = deployment;
        Deployment.Instance = deployment.OwnInstance;
        try
        {
            try
            {
                await run(deployment).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                deployment.Fail(e, (e as ResourceException)?.Resource);
            }

            var failures = await deployment.FinishAsync(CancellationToken.None).ConfigureAwait(false);
            foreach (var (exception, resource) in failures)
            {
                deployment.LogError(Describe(exception), resource);
            }
        }
        finally
        {
            Deployment.Leave();
        }

        switch (backend.Errors())
        {
            case []:
                return;
            case [var single]:
                throw new RunException(single);
            case var several:
                throw new AggregateException(several.Select(static e => new RunException(e)));
        }
    }

    static string Describe(Exception exception) => exception switch
    {
        RunException => exception.Message,
        ResourceException { HideStack: true } => exception.Message,
        ResourceException => exception.ToString(),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{exception}",
    };
}
