using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Groundwork.Functions.Hosting;
using Groundwork.TestKit;
using Microsoft.AspNetCore.Builder;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>The real app on loopback, before a stand-in for Google on loopback.</summary>
sealed class RunningApp : IAsyncDisposable
{
    public const string Audience = "https://functions.example";

    readonly WebApplication _app;
    readonly StandInServer _server;
    readonly TokenIssuer _issuer;
    readonly StringWriter _log;

    RunningApp(WebApplication app, StandInServer server, StandInGoogle google, TokenIssuer issuer, TestClock clock, StringWriter log)
    {
        (_app, _server, Google, _issuer, Clock, _log) = (app, server, google, issuer, clock, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = Patience.Longest };
    }

    public StandInGoogle Google { get; }

    public TestClock Clock { get; }

    public HttpClient Http { get; }

    public TokenIssuer Issuer => _issuer;

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <param name="target">Which function it is.</param>
    /// <param name="settings">Settings other than the usual ones.</param>
    /// <param name="beside">Another app before the same stand-in, at the same time, or one that crashed.</param>
    public static async Task<RunningApp> StartAsync(
        string target, IReadOnlyDictionary<string, string>? settings = null, RunningApp? beside = null)
    {
        var clock = beside?.Clock ?? new TestClock(new DateTimeOffset(2026, 11, 21, 3, 0, 5, TimeSpan.Zero));
        var google = beside?.Google ?? new StandInGoogle(clock);
        var issuer = beside?.Issuer ?? new TokenIssuer();
        google.Keys = _ => issuer.Keys();
        var server = await StandInServer.StartAsync(google);
        var environment = Settings.For(target, server.Url);
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            environment[key] = value;

        var log = new StringWriter(CultureInfo.InvariantCulture);
        var app = FunctionHost.Build(environment, TextWriter.Synchronized(log), clock);
        await app.StartAsync();
        return new RunningApp(app, server, google, issuer, clock, log);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string? token = null, string? schedule = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? _issuer.Sign(Audience));
        if (schedule is not null)
            request.Headers.Add("X-CloudScheduler-ScheduleTime", schedule);

        return Http.SendAsync(request);
    }

    public string OperatorToken() => _issuer.Sign(Audience, "operator@trading-bot-test.iam.gserviceaccount.com");

    /// <summary>
    /// Delivers queued tasks as Cloud Tasks does, moving the clock to each, until none is left. Tasks that fail are delivered again.
    /// </summary>
    public async Task PumpAsync(int limit = 400)
    {
        for (var delivered = 0; delivered < limit; delivered++)
        {
            var tasks = Google.TakeTasks();
            if (tasks.Count == 0)
                return;

            foreach (var task in tasks)
                await DeliverAsync(task);
        }

        Assert.Fail($"After {limit} rounds there still are tasks:\n{Log[Math.Max(0, Log.Length - 3000)..]}");
    }

    /// <summary>Delivers the one task that is queued, and no further one.</summary>
    public Task DeliverOneAsync() => DeliverAsync(Assert.Single(Google.TakeTasks()));

    /// <summary>Ends it between two requests; what it wrote stays.</summary>
    public async Task CrashAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        _issuer.Dispose();
    }

    /// <summary>Delivers a task, again where it fails, and moves the clock to it.</summary>
    public async Task DeliverAsync(JsonObject task)
    {
        var due = DateTimeOffset.Parse(task["scheduleTime"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        Clock.Now = (due > Clock.Now ? due : Clock.Now) + TimeSpan.FromSeconds(1);
        var call = task["httpRequest"]!;
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(call["body"]!.GetValue<string>()));
        for (var attempt = 0; attempt < 30; attempt++)
        {
            using var answer = await PostAsync(
                new Uri(call["url"]!.GetValue<string>()).AbsolutePath,
                body,
                _issuer.Sign(call["oidcToken"]!["audience"]!.GetValue<string>()));
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
        }

        Assert.Fail($"A task never succeeded:\n{Log[Math.Max(0, Log.Length - 3000)..]}");
    }
}
