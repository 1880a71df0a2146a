using System.Net;
using System.Text.Json;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Failover;

/// <summary>A failover from the probe's request to the last step, through the real app's endpoints and its tasks.</summary>
public sealed class FailoverOverHttpTests(PostgresServer postgres)
{
    const string Ask =
        """{"id":"failover-0","from":"us-central1","cause":"3 probes in a row """
        + """failed","healthyAt":"2026-11-21T02:59:00Z","askedAt":"2026-11-21T03:00:00Z"}""";

    [Fact]
    public async Task Switches_everything_behind_its_fence()
    {
        await using var app = await StartAsync();

        await AskAsync(app);
        await app.PumpAsync();

        TwoRegions.AssertSwitched(app.Google);
        Assert.Contains(app.Google.Published, sent => sent.Topic.EndsWith("trading-bot-control", StringComparison.Ordinal)
            && sent.Message.GetProperty("action").GetString() == "reconcile");
        Assert.Contains(app.Google.Published, sent => sent.Topic.EndsWith("trading-bot-alerts", StringComparison.Ordinal)
            && sent.Message.GetProperty("severity").GetString() == "notice");
        Assert.InRange(
            app.Google.Metrics.Single(point => point.Type.EndsWith("failover/rto_seconds", StringComparison.Ordinal)).Value,
            1,
            900);
        Assert.InRange(
            app.Google.Metrics.Single(point => point.Type.EndsWith("failover/loss_bound_seconds", StringComparison.Ordinal)).Value,
            0,
            300);
    }

    [Theory]
    [InlineData(nameof(Fault.Fail), 5)]
    [InlineData(nameof(Fault.LoseAnswer), 5)]
    [InlineData(nameof(Fault.Twice), 3)]
    [InlineData(nameof(Fault.Slow), 4)]
    [InlineData(nameof(Fault.Hang), 13)]
    public async Task Gets_there_though_calls_go_wrong(string fault, int every)
    {
        await using var app = await StartAsync();
        var calls = 0;
        app.Google.Faults = call => TwoRegions.IsWork(call) && Interlocked.Increment(ref calls) % every == 0
            ? Enum.Parse<Fault>(fault)
            : Fault.None;

        await AskAsync(app);
        await app.PumpAsync();

        TwoRegions.AssertSwitched(app.Google);
        Assert.True(calls >= every);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(16)]
    public async Task Goes_on_where_it_was_after_a_crash(int tasks)
    {
        var settings = await TwoRegions.SettingsAsync(postgres);
        var app = await RunningApp.StartAsync("failover", settings);
        TwoRegions.Build(app.Google);
        await AskAsync(app);
        for (var i = 0; i < tasks; i++)
            await app.DeliverOneAsync();

        await app.CrashAsync();
        await using var next = await RunningApp.StartAsync("failover", settings, app);
        await next.PumpAsync();

        TwoRegions.AssertSwitched(next.Google);
    }

    [Fact]
    public async Task Switches_once_however_often_it_is_asked()
    {
        await using var app = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AskAsync(app)));
        await app.PumpAsync();
        await AskAsync(app);
        await app.PumpAsync();

        TwoRegions.AssertSwitched(app.Google);
        Assert.Equal(1, app.Google.Sql.Asked.Count(asked => asked.StartsWith("PROMOTE_REPLICA", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Never_goes_back_by_itself()
    {
        await using var app = await StartAsync();
        await AskAsync(app);
        await app.PumpAsync();

        using var answer = await app.PostAsync(
            "/",
            Ask.Replace("failover-0", "failover-1", StringComparison.Ordinal).Replace("us-central1", "us-east1", StringComparison.Ordinal));
        await app.PumpAsync();

        Assert.Equal("refused", (await Json(answer)).GetProperty("status").GetString());
        TwoRegions.AssertSwitched(app.Google);
    }

    [Fact]
    public async Task Promotes_nothing_while_the_fence_is_not_up_and_calls_a_person()
    {
        await using var app = await StartAsync();
        app.Google.Faults = call => call.Path.EndsWith("/addRule", StringComparison.Ordinal) ? Fault.Fail : Fault.None;

        await AskAsync(app);
        for (var i = 0; i < 60; i++)
            await app.DeliverOneAsync();

        Assert.Empty(app.Google.Sql.Asked);
        Assert.Contains(
            app.Google.Published,
            sent => sent.Message.TryGetProperty("severity", out var severity) && severity.GetString() == "critical");
    }

    static async Task AskAsync(RunningApp app)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var answer = await app.PostAsync("/", Ask);
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
        }

        Assert.Fail(app.Log);
    }

    async Task<RunningApp> StartAsync()
    {
        var app = await RunningApp.StartAsync("failover", await TwoRegions.SettingsAsync(postgres));
        TwoRegions.Build(app.Google);

        return app;
    }

    static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
}
