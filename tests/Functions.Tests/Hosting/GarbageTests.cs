using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Hosting;

public sealed class GarbageTests
{
    const string Marker = "hunter2-private-value";

    public static TheoryData<string> Targets => [.. FunctionCatalog.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Is_answered_with_a_clear_4xx_and_changes_nothing(string target)
    {
        await using var app = await RunningApp.StartAsync(target);
        var operations = Operations(target);
        foreach (var (path, token) in operations.Select(operation => (operation.Path, Token(app, operation))))
        {
            await ExpectAsync(app, 405, path, HttpMethod.Get, "", token);
            await ExpectAsync(app, 405, path, HttpMethod.Delete, "", token);
            await ExpectAsync(app, 401, path, HttpMethod.Post, "{}", null);
            await ExpectAsync(app, 401, path, HttpMethod.Post, "{}", $"not.a.token-{Marker}");
            await ExpectAsync(app, 401, path, HttpMethod.Post, "{}", app.Issuer.Sign("https://other.example"));
            await ExpectAsync(app, 401, path, HttpMethod.Post, "{}", app.Issuer.Sign(RunningApp.Audience, issuer: "https://evil.example"));
            await ExpectAsync(app, 401, path, HttpMethod.Post, "{}", app.Issuer.Sign(RunningApp.Audience, age: TimeSpan.FromHours(2)));
            using (var other = new TokenIssuer())
                await ExpectAsync(app, 401, path, HttpMethod.Post, "{}", other.Sign(RunningApp.Audience));

            await ExpectAsync(app, 403, path, HttpMethod.Post, "{}", app.Issuer.Sign(RunningApp.Audience, "somebody@example.com"));
            await ExpectAsync(app, 415, path, HttpMethod.Post, "{}", token, "text/plain");
            await ExpectAsync(app, 400, path, HttpMethod.Post, $"{{\"password\":\"{Marker}\"}}", token);
            await ExpectAsync(app, 400, path, HttpMethod.Post, $"{Marker}", token);
            await ExpectAsync(app, 400, path, HttpMethod.Post, "null", token);
            await ExpectAsync(app, 400, path, HttpMethod.Post, "[]", token);
            await ExpectAsync(app, 400, path, HttpMethod.Post, "", token);
            await ExpectAsync(app, 400, path, HttpMethod.Post, new string('[', 5000), token);
            await ExpectAsync(app, 400, path, HttpMethod.Post, "{\"kind\":\"full\",\"kind\":\"full\"}", token);
            await ExpectAsync(app, 413, path, HttpMethod.Post, $"{{\"id\":\"{new string('x', 70_000)}\"}}", token);
        }

        await ExpectAsync(app, 404, $"/nothing-{Marker[..4]}", HttpMethod.Post, "{}", app.Issuer.Sign(RunningApp.Audience));
        Assert.Empty(app.Google.Storage.Objects);
        Assert.Empty(app.Google.TakeTasks());
        Assert.Empty(app.Google.Published);
        Assert.Empty(app.Google.Sql.Asked);
        Assert.DoesNotContain(Marker, app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("access-token-of-the-workload", app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", app.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", """{"kind":"full"}""")]
    [InlineData("verify", "{}")]
    [InlineData("vault", "{}")]
    [InlineData("drill", "{}")]
    [InlineData("probe", "{}")]
    [InlineData("report", "{}")]
    public async Task Of_an_old_schedule_time_is_refused(string target, string body)
    {
        await using var app = await RunningApp.StartAsync(target);

        foreach (var (schedule, message) in new[]
        {
            ("2026-11-20T03:00:00Z", "The schedule time 2026-11-20T03:00:00Z is over 2 hours old; ask for a new run instead."),
            ("2026-11-22T03:00:00Z", "The schedule time 2026-11-22T03:00:00Z is in the future; it is 2026-11-21T03:00:05Z."),
            ("noon", "The header X-CloudScheduler-ScheduleTime must be a time such as 2026-11-21T03:00:00Z."),
            (null as string, "The schedule time is missing: send the header X-CloudScheduler-ScheduleTime, or 'scheduledFor' in the body."),
        })
        {
            using var answer = await app.PostAsync("/", body, schedule: schedule);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(
                message,
                System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()),
                StringComparison.Ordinal);
        }

        Assert.Empty(app.Google.Storage.Objects);
    }

    [Fact]
    public async Task From_a_machine_can_not_do_what_is_a_persons()
    {
        await using var app = await RunningApp.StartAsync("failover");

        using var answer = await app.PostAsync("/failback", """{"id":"back","from":"us-east1","cause":"test"}""");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Steps_of_runs_that_are_not_there_are_refused()
    {
        await using var app = await RunningApp.StartAsync("backup");

        using var answer = await app.PostAsync("/step", """{"run":"full-20200101-000000","sequence":0}""");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(app.Google.Storage.Objects);
    }

    static async Task ExpectAsync(
        RunningApp app, int status, string path, HttpMethod method, string body, string? token, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var answer = await app.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(
            (int)answer.StatusCode == status,
            $"{method} {path} with '{(body.Length > 40 ? body[..40] : body)}' answered {(int)answer.StatusCode}, not {status}: {text}");
        Assert.Contains("\"error\":", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, text, StringComparison.Ordinal);
    }

    static string Token(RunningApp app, Operation operation) =>
        operation.Callers == CallerKind.Operator ? app.OperatorToken() : app.Issuer.Sign(RunningApp.Audience);

    static IReadOnlyList<Operation> Operations(string target)
    {
        var settings = new SettingsReader(Settings.For(target, new Uri("http://127.0.0.1:9/")));
        var platform = new Platform(
            CommonSettings.Read(settings),
            Google.Endpoints.Read(settings),
            TimeProvider.System,
            new EventLog(TextWriter.Null, TimeProvider.System, target));
        return FunctionCatalog.All[target](settings, platform).Operations;
    }
}
