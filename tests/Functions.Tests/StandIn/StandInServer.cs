using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>
/// The stand-in on loopback, below a path that no other ever has: what is kept by address, such as keys of tokens, stays with it.
/// </summary>
sealed class StandInServer : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly string _base;

    StandInServer(WebApplication app, string @base) => (_app, _base) = (app, @base);

    public Uri Url => new($"{_app.Urls.First()}{_base}/");

    public static async Task<StandInServer> StartAsync(StandInGoogle google)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Loopback, 0));
        _ = builder.Services.AddRoutingCore();
        var app = builder.Build();
        var @base = $"/{Guid.NewGuid():N}";
        app.Run(context => HandleAsync(google, @base, context));
        await app.StartAsync();
        return new StandInServer(app, @base);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static async Task HandleAsync(StandInGoogle google, string @base, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        if (!path.StartsWith($"{@base}/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 421;
            return;
        }

        var call = new Call(
            context.Request.Method, path[@base.Length..],
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), context.Request.Headers.Range,
            body.ToArray());
        try
        {
            var answer = await StandInNetwork.CarryAsync(google, call, context.RequestAborted);
            context.Response.StatusCode = answer.Status;
            if (answer.Status != 204)
                await context.Response.Body.WriteAsync(answer.Body);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            context.Abort();
        }
    }
}
