using Groundwork.Policies.Server;

namespace Groundwork.Policies.Tests.Server;

/// <summary>The pack's server in this process, with chosen rules.</summary>
sealed class LocalServer : IAsyncDisposable
{
    readonly GrpcServer _server;

    LocalServer(PackSession session) =>
        (Session, _server) = (session, new(() => new(session, static _ => { }, static () => { })));

    public PackSession Session { get; }

    public WireClient Client { get; private set; } = null!;

    public static async Task<LocalServer> StartAsync(RuleCatalog? catalog = null)
    {
        var server = new LocalServer(new(catalog ?? RuleCatalog.Default, TimeProvider.System));
        server.Client = new(await server._server.StartAsync(CancellationToken.None));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
