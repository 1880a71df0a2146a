using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Groundwork.Policies.Server;

/// <summary>gRPC on a free port of the IPv4 loopback, without TLS and without logging.</summary>
sealed class GrpcServer : IAsyncDisposable
{
    /// <summary>The longest message the Pulumi engine sends or takes, in bytes.</summary>
    public const int LongestMessage = 400 * 1024 * 1024;

    readonly WebApplication _application;

    /// <param name="service">Makes what answers, at the first call.</param>
    public GrpcServer(Func<AnalyzerService> service)
    {
        // Nothing that a web application has by default: no settings files, no environment variables, no log.
        var builder = WebApplication.CreateEmptyBuilder(new());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        _ = builder.Services.AddSingleton(_ => service()).AddSingleton<IHostLifetime, UntilStopped>();
        _ = builder.Services.AddGrpc(static options =>
        {
            (options.MaxReceiveMessageSize, options.MaxSendMessageSize) = (LongestMessage, LongestMessage);
            options.Interceptors.Add<FailureNames>();
        });
        _application = builder.Build();
        _ = _application.MapGrpcService<AnalyzerService>();
    }

    /// <summary>Starts to listen and returns the port.</summary>
    public async Task<int> StartAsync(CancellationToken cancellation)
    {
        await _application.StartAsync(cancellation).ConfigureAwait(false);
        var addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri(addresses.First()).Port;
    }

    public Task StopAsync(CancellationToken cancellation) => _application.StopAsync(cancellation);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    static void Listen(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 8 * 1024 * 1024;
        options.Limits.Http2.MaxStreamsPerConnection = 1000;
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
    }

    /// <summary>Leaves the process's signals alone: an interrupt ends it, as the engine means it to.</summary>
    sealed class UntilStopped : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
