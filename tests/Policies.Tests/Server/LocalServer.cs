using Groundwork.Policies.Server;
using Groundwork.Policies.Server.Grpc;

namespace Groundwork.Policies.Tests.Server;

/// <summary>The pack's server in this process, with chosen rules.</summary>
sealed class LocalServer : IAsyncDisposable
{
    readonly GrpcServer _server = new();

    LocalServer(RuleCatalog catalog) => Session = new(catalog, TimeProvider.System);

    public PackSession Session { get; }

    public WireClient Client { get; private set; } = null!;

    public static async Task<LocalServer> StartAsync(RuleCatalog? catalog = null)
    {
        var server = new LocalServer(catalog ?? RuleCatalog.Default);
        var service = new AnalyzerService(server.Session, static _ => { }, static () => { });
        server.Client = new(await server._server.StartAsync(new(service.Methods), CancellationToken.None));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
