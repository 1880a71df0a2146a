using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>The stand-in on loopback.</summary>
sealed class StandInServer : IAsyncDisposable
{
    readonly WebApplication _app;

    StandInServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First() + "/");

    public static async Task<StandInServer> StartAsync(StandInGoogle google)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Loopback, 0));
        _ = builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Run(context => HandleAsync(google, context));
        await app.StartAsync();
        return new StandInServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static async Task HandleAsync(StandInGoogle google, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        var call = new Call(
            context.Request.Method, path, context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), context.Request.Headers.Range, body.ToArray());
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
