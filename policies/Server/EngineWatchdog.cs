using System.Net.Sockets;

namespace Groundwork.Policies.Server;

/// <summary>
/// Notices that the engine is gone. The engine kills what it started, which under <c>dotnet run</c> is not this process.
/// </summary>
/// <param name="gone">Called once, when the engine has not answered several times in a row.</param>
/// <param name="interval">How often to look.</param>
sealed class EngineWatchdog(Action gone, TimeSpan interval)
{
    const int MostMisses = 5;

    volatile string? _address;

    /// <summary>Where the engine listens, as <c>host:port</c>.</summary>
    public void Watch(string? address)
    {
        if (!string.IsNullOrWhiteSpace(address))
        {
            _address = address;
        }
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(interval);
        for (var misses = 0; misses < MostMisses;)
        {
            _ = await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false);
            if (_address is { } address)
            {
                misses = await AnswersAsync(address, cancellation).ConfigureAwait(false) ? 0 : misses + 1;
            }
        }

        gone();
    }

    static async Task<bool> AnswersAsync(string address, CancellationToken cancellation)
    {
        var colon = address.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(address.AsSpan(colon + 1), out var port) || port is < 1 or > 65535)
        {
            return true;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address[..colon].Trim('[', ']'), port, limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
