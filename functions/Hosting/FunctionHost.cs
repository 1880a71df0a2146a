namespace Groundwork.Functions.Hosting;

/// <summary>The web app: finds the function, checks its settings, listens on <c>$PORT</c>.</summary>
static class FunctionHost
{
    /// <summary>Largest request body: Pub/Sub and Cloud Tasks messages are far smaller.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>Runs until told to stop. Exit code 1: the settings are wrong, and the log says which.</summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string> environment, TextWriter output)
    {
        try
        {
            await using var app = Build(environment, output, TimeProvider.System);
            await app.RunAsync();
            return 0;
        }
        catch (SettingsException error)
        {
            var log = new EventLog(output, TimeProvider.System, environment.GetValueOrDefault("FUNCTION_TARGET", ""));
            foreach (var line in error.Errors)
                log.Critical(line);

            return 1;
        }
    }

    /// <summary>The app, not yet listening.</summary>
    public static WebApplication Build(IReadOnlyDictionary<string, string> environment, TextWriter output, TimeProvider clock)
    {
        var settings = new SettingsReader(environment);
        var target = settings.Required("FUNCTION_TARGET");
        if (target.Length > 0 && !FunctionCatalog.All.ContainsKey(target))
            settings.Reject(
                "FUNCTION_TARGET must be one of "
                    + $"{string.Join(", ", FunctionCatalog.All.Keys.Order(StringComparer.Ordinal))}, got '{target}'.");

        var port = settings.Number("PORT", 0, 65535, 8080);
        var common = CommonSettings.Read(settings);
        var endpoints = Google.Endpoints.Read(settings);
        if (!FunctionCatalog.All.TryGetValue(target, out var create))
            settings.ThrowIfWrong();

        var log = new EventLog(output, clock, target);
        var platform = new Platform(common, endpoints, clock, log);
        var function = create!(settings, platform);
        settings.ThrowIfWrong();

        var app = BuildApp(port, environment.ContainsKey("BIND_LOOPBACK"), log);
        app.MapFunction(function, new CallerCheck(common), platform);
        return app;
    }

    static WebApplication BuildApp(int port, bool loopback, EventLog log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBodyBytes;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            if (loopback)
                server.Listen(System.Net.IPAddress.Loopback, port);
            else
                server.ListenAnyIP(port);
        });
        _ = builder.Services.AddRoutingCore();
        _ = builder.Logging.ClearProviders().AddProvider(new EventLogProvider(log));
        return builder.Build();
    }
}
