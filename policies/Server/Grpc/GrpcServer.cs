using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Groundwork.Policies.Server.Grpc;

/// <summary>HTTP/2 on a free port of the IPv4 loopback, without TLS and without logging.</summary>
sealed class GrpcServer : IAsyncDisposable
{
    readonly KestrelServer _server;
    readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public GrpcServer()
    {
        var options = new KestrelServerOptions { ApplicationServices = _services, AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 8 * 1024 * 1024;
        options.Limits.Http2.MaxStreamsPerConnection = 1000;
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>Starts to listen and returns the port.</summary>
    public async Task<int> StartAsync(GrpcApplication application, CancellationToken cancellation)
    {
        await _server.StartAsync(application, cancellation).ConfigureAwait(false);
        return new Uri(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public Task StopAsync(CancellationToken cancellation) => _server.StopAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        await _services.DisposeAsync().ConfigureAwait(false);
    }
}
