using System.Globalization;
using System.Text;

namespace Groundwork.Policies.Server;

/// <summary>The process that the Pulumi engine starts for the pack.</summary>
static class AnalyzerServer
{
    // How long an answer on its way may still take; a client that is through closes at once.
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(2);

    /// <summary>Serves until the engine cancels or is gone. Nothing but the port is ever written to <paramref name="output"/>.</summary>
    public static async Task RunAsync(ServerArguments arguments, Stream output, TimeProvider clock)
    {
        using var stop = new CancellationTokenSource();
        var watchdog = new EngineWatchdog(stop.Cancel, WatchInterval);
        watchdog.Watch(arguments.EngineAddress);

        // The rules are found while the server begins to listen; the first call waits for them.
        _ = Task.Run(static () => RuleCatalog.Default, stop.Token);
        var server = new GrpcServer(() => new(new(RuleCatalog.Default, clock), watchdog.Watch, () => stop.CancelAfter(TimeSpan.Zero)));
        await using (server.ConfigureAwait(false))
        {
            var port = await server.StartAsync(stop.Token).ConfigureAwait(false);
            await output.WriteAsync(Encoding.ASCII.GetBytes(port.ToString(CultureInfo.InvariantCulture) + "\n"), stop.Token)
                .ConfigureAwait(false);
            await output.FlushAsync(stop.Token).ConfigureAwait(false);
            try
            {
                await watchdog.RunAsync(stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                using var limit = new CancellationTokenSource(Grace);
                await server.StopAsync(limit.Token).ConfigureAwait(false);
            }
        }
    }
}
