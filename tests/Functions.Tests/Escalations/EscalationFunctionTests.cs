using System.Text;
using System.Text.Json;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Escalations;

public sealed class EscalationFunctionTests
{
    const string Token = "123456:telegram-bot-token-value";

    [Fact]
    public async Task Acts_first_then_tells_what_was_done_then_starts_the_timer()
    {
        await using var app = await StartAsync();

        await OpenAsync(
            app,
            """{"id":"liq-1","severity":"critical","title":"Liquidation near","text":"Margin 3 """
                + """%.","source":"capital-manager","crisis":"liquidationRisk"}""");
        await DeliverAsync(app, 2);

        Assert.Equal(
            ["halt-trading", "close-risky-positions"],
            app.Google.Published.Select(sent => sent.Message.GetProperty("action").GetString()));
        Assert.Equal("projects/trading-bot-test/topics/trading-bot-control", app.Google.Published[0].Topic);
        var calls = app.Google.Calls;
        Assert.True(calls.FindIndex(call => call.Contains(":publish", StringComparison.Ordinal)) < calls.FindIndex(
            call => call.Contains("/v2/enqueue", StringComparison.Ordinal)));
        Assert.All(app.Google.Sent, sent => Assert.Contains(
            "Done already: all trading was halted, closing of risky positions was ordered.",
            sent.Body,
            StringComparison.Ordinal));
        Assert.Equal(
            ["/bot" + Token + "/sendMessage", "/services/T/B/X", "/v2/enqueue"],
            app.Google.Sent.Select(sent => sent.Path).Order(StringComparer.Ordinal));
        Assert.Equal("2026-11-21T03:01:07Z", Assert.Single(app.Google.TakeTasks())["scheduleTime"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("low", 60, 120)]
    [InlineData("medium", 30, 60)]
    [InlineData("high", 5, 15)]
    [InlineData("critical", 1, 5)]
    public async Task Reminds_and_escalates_by_severity(string severity, int respond, int escalate)
    {
        await using var app = await StartAsync();
        var opened = app.Clock.Now;

        await OpenAsync(app, $$"""{"id":"a-1","severity":"{{severity}}","title":"t","text":"x","source":"test"}""");
        await app.PumpAsync();

        var log = app.Log
            .Split('\n')
            .Where(line => line.Contains("incident a-1", StringComparison.Ordinal))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(["Tell", "Remind", "Escalate"], log.Select(line => line.GetProperty("stage").GetString()));
        Assert.InRange((log[1].GetProperty("time").GetDateTimeOffset() - opened).TotalMinutes, respond, respond + 0.2);
        Assert.InRange((log[2].GetProperty("time").GetDateTimeOffset() - opened).TotalMinutes, escalate, escalate + 0.2);
        Assert.Contains(app.Google.Sent, sent => sent.Path == "/v2/enqueue");
    }

    [Fact]
    public async Task Is_quiet_once_somebody_has_acknowledged()
    {
        await using var app = await StartAsync();
        await OpenAsync(app, """{"id":"a-2","severity":"high","title":"t","text":"x","source":"test"}""");
        await DeliverAsync(app, 2);
        var told = app.Google.Sent.Count;

        using var answer = await app.PostAsync("/acknowledge", """{"id":"a-2"}""", app.OperatorToken());
        await app.PumpAsync();

        Assert.Contains("\"acknowledged\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(told, app.Google.Sent.Count);
        Assert.Equal(3, told);
    }

    [Fact]
    public async Task Tells_once_though_the_message_comes_again()
    {
        await using var app = await StartAsync();

        for (var i = 0; i < 3; i++)
            await OpenAsync(app, """{"id":"a-3","severity":"notice","title":"t","text":"x","source":"test"}""");

        await app.PumpAsync();

        Assert.Single(app.Google.Sent);
    }

    [Fact]
    public async Task Uses_the_other_channels_where_one_is_down()
    {
        await using var app = await StartAsync();
        app.Google.Faults = call => call.Path.StartsWith("/bot", StringComparison.Ordinal) ? Fault.Fail : Fault.None;

        await OpenAsync(app, """{"id":"a-4","severity":"medium","title":"t","text":"x","source":"test"}""");
        await DeliverAsync(app, 2);

        Assert.Equal(["/services/T/B/X"], app.Google.Sent.Select(sent => sent.Path));
        Assert.Contains("Telegram refused a message.", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Understands_what_monitoring_publishes()
    {
        await using var app = await StartAsync();

        await OpenAsync(app, """
            {"version":"1.2","incident":{"incident_id":"0.abc","state":"open","severity":"WARNING","policy_name":"Database down",
            "summary":"No write for 2 minutes.","new_field":1,"policy_user_labels":{"severity":"critical","crisis":"database_failure"},
            "documentation":{"content":"See docs/runbooks/damaged-database.md"}}}
            """);
        await DeliverAsync(app, 2);

        Assert.Equal("read-only", Assert.Single(app.Google.Published).Message.GetProperty("action").GetString());
        Assert.Contains(app.Google.Sent, sent => sent.Body.Contains(
            "[Critical] Database down: No write for 2 minutes. See docs/runbooks/damaged-database.md",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Puts_no_token_in_the_log()
    {
        await using var app = await StartAsync();
        app.Google.Faults = call => call.Path.StartsWith("/bot", StringComparison.Ordinal) ? Fault.LoseAnswer : Fault.None;

        await OpenAsync(app, $$"""{"id":"a-5","severity":"critical","title":"{{Token}} leaked","text":"x","source":"test"}""");
        await app.PumpAsync();

        Assert.DoesNotContain("telegram-bot-token-value", app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("pagerduty-routing-key", app.Log, StringComparison.Ordinal);
        Assert.Contains("a-5", app.Log, StringComparison.Ordinal);
    }

    static async Task<RunningApp> StartAsync()
    {
        var app = await RunningApp.StartAsync("escalation");
        app.Google.Secrets["projects/trading-bot-test/secrets/trading-bot-telegram-token"] = [Token];
        app.Google.Secrets["projects/trading-bot-test/secrets/trading-bot-slack-webhook"] = ["https://hooks.slack.com/services/T/B/X"];
        app.Google.Secrets["projects/trading-bot-test/secrets/trading-bot-pagerduty-key"] = ["pagerduty-routing-key"];
        return app;
    }

    static async Task OpenAsync(RunningApp app, string alert)
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(alert));
        using var answer = await app.PostAsync(
            "/",
            $$"""{"message":{"data":"{{data}}","messageId":"1","message_id":"1","publishTime":"t"},"subscription":"s"}""");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    static async Task DeliverAsync(RunningApp app, int tasks)
    {
        for (var i = 0; i < tasks; i++)
            await app.DeliverOneAsync();
    }
}
