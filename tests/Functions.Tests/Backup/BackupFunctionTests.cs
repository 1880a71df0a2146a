using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Backup;

public sealed class BackupFunctionTests(PostgresServer server)
{
    const string Three = "2026-11-21T03:00:00Z";

    [Fact]
    public async Task Backs_up_once_however_often_it_is_asked()
    {
        await using var app = await StartAsync();

        var answers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await app.PostAsync("/", """{"kind":"full"}""", schedule: Three);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        await app.PumpAsync();

        Assert.Equal("""{"status":"started","run":"full-20261121-030000"}""", answers[0]);
        Assert.Equal("""{"status":"known","run":"full-20261121-030000"}""", answers[2]);
        Assert.Single(app.Google.Sql.Asked, "EXPORT trading-db-us-central1");
        Assert.Single(app.Google.Storage.Objects.Keys, key => key.Name == "manifests/full-20261121-030000.json");
        Assert.Contains(("custom.googleapis.com/trading-bot/backup/full_succeeded", 1.0), app.Google.Metrics);
        Assert.Contains("Backup succeeded.", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_hour_of_the_full_backup_to_it()
    {
        await using var app = await StartAsync();

        using var answer = await app.PostAsync("/", """{"kind":"incremental"}""", schedule: Three);

        Assert.Equal("""{"status":"covered","by":"full-20261121-030000"}""", await answer.Content.ReadAsStringAsync());
        Assert.Empty(app.Google.TakeTasks());
    }

    [Fact]
    public async Task Exports_once_where_the_answer_to_the_export_is_lost()
    {
        await using var app = await StartAsync();
        var losses = 1;
        app.Google.Faults = call => call.Path.EndsWith("/export", StringComparison.Ordinal) && losses-- > 0 ? Fault.LoseAnswer : Fault.None;

        using var answer = await app.PostAsync("/", """{"kind":"full"}""", schedule: Three);
        await app.PumpAsync();

        Assert.Single(app.Google.Sql.Asked, "EXPORT trading-db-us-central1");
        Assert.Contains(("custom.googleapis.com/trading-bot/backup/full_succeeded", 1.0), app.Google.Metrics);
    }

    [Fact]
    public async Task Waits_out_an_api_that_hangs()
    {
        await using var app = await StartAsync();
        var hangs = 2;
        app.Google.Faults = call => call.Path.StartsWith("/storage/", StringComparison.Ordinal) && hangs-- > 0 ? Fault.Hang : Fault.Slow;

        using var answer = await app.PostAsync("/", """{"kind":"full"}""", schedule: Three);
        await app.PumpAsync();

        Assert.Contains(app.Google.Storage.Objects.Keys, key => key.Name == "manifests/full-20261121-030000.json");
    }

    async Task<RunningApp> StartAsync()
    {
        var app = await RunningApp.StartAsync("backup", await server.CreateAsync());
        _ = app.Google.Sql.Add("trading-db-us-central1", isReplica: false);
        return app;
    }
}
