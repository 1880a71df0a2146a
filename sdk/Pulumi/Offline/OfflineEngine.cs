namespace Pulumi.Offline;

/// <summary>Evaluates programs in this process: no cloud, no engine, no network.</summary>
static class OfflineEngine
{
    /// <summary>Runs a program's entry point; whatever it runs through <see cref="Deployment"/> is rendered here.</summary>
    public static async Task<RenderResult> RenderAsync(
        RenderRequest request, Func<Task<int>> entryPoint, CancellationToken cancellation = default)
    {
        ConsoleRouter.Install();
        var host = new OfflineHost(request, entryPoint, cancellation);
        await Task.Run(() => EvaluateAsync(host, entryPoint), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return host.Result();
    }

    // In a flow of its own, so that neither the host nor the deployment leaks into the caller's.
    static async Task EvaluateAsync(OfflineHost host, Func<Task<int>> entryPoint)
    {
        OfflineHost.Current = host;
        try
        {
            _ = await entryPoint().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            host.Report(e, null);
        }
    }
}
