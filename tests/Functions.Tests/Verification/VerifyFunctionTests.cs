using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Verification;

public sealed class VerifyFunctionTests(PostgresServer server)
{
    [Fact]
    public async Task Restores_both_ways_checks_and_deletes_what_it_made()
    {
        await using var app = await RunAsync(_ => Fault.None);

        Assert.Equal(
            ["CLONE -p", "DELETE -p", "CREATE -b", "RESTORE_VOLUME -b", "DELETE -b"],
            app.Google.Sql.Asked.Select(
                asked => System.Text.RegularExpressions.Regex.Replace(asked, "trading-bot-verify-[0-9]{8}-[0-9]{6}", "")));
        Assert.Equal(["trading-db-us-central1"], app.Google.Sql.Instances.Keys);
        Assert.Contains(("custom.googleapis.com/trading-bot/verify/point_in_time_good", 1.0), app.Google.Metrics);
        Assert.Contains(("custom.googleapis.com/trading-bot/verify/backup_good", 1.0), app.Google.Metrics);
    }

    [Fact]
    public async Task Reports_a_backup_that_is_missing()
    {
        await using var app = await RunAsync(_ => Fault.None);

        Assert.Contains(("custom.googleapis.com/trading-bot/verify/export_good", 0.0), app.Google.Metrics);
        Assert.Contains(("custom.googleapis.com/trading-bot/verify/good", 0.0), app.Google.Metrics);
        Assert.Contains("export: there is no full backup", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes_what_it_made_where_every_restore_fails()
    {
        await using var app = await RunAsync(call => call.Path.EndsWith("restoreBackup", StringComparison.Ordinal)
            ? Fault.Fail
            : Fault.None);

        Assert.Equal(["trading-db-us-central1"], app.Google.Sql.Instances.Keys);
        Assert.Contains(("custom.googleapis.com/trading-bot/verify/backup_good", 0.0), app.Google.Metrics);
    }

    [Fact]
    public async Task Makes_one_clone_where_answers_are_lost_or_come_twice()
    {
        var calls = 0;
        await using var app = await RunAsync(call => call.Path.EndsWith("/clone", StringComparison.Ordinal) || call.Method == "DELETE"
            ? ++calls % 2 == 1 ? Fault.LoseAnswer : Fault.Twice
            : Fault.None);

        Assert.Single(app.Google.Sql.Asked, asked => asked.StartsWith("CLONE ", StringComparison.Ordinal));
        Assert.Equal(["trading-db-us-central1"], app.Google.Sql.Instances.Keys);
        Assert.Contains(("custom.googleapis.com/trading-bot/verify/point_in_time_good", 1.0), app.Google.Metrics);
    }

    [Fact]
    public async Task Sweeps_away_what_an_earlier_run_left()
    {
        await using var app = await RunAsync(
            _ => Fault.None,
            google => google.Sql.Add("trading-bot-verify-20261120-030000-p", isReplica: false));

        Assert.Contains("DELETE trading-bot-verify-20261120-030000-p", app.Google.Sql.Asked);
    }

    async Task<RunningApp> RunAsync(Func<Call, Fault> faults, Action<StandInGoogle>? prepare = null)
    {
        var app = await RunningApp.StartAsync("verify", await server.CreateAsync());
        _ = app.Google.Sql.Add("trading-db-us-central1", isReplica: false);
        prepare?.Invoke(app.Google);
        app.Google.Faults = faults;
        app.Clock.Now = DateTimeOffset.UtcNow;
        app.Google.Sql.BackupEnd = Text.Utc(app.Clock.Now.AddMinutes(-50));
        using var answer = await app.PostAsync("/", $$"""{"scheduledFor":"{{Text.Utc(app.Clock.Now)}}"}""");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        await app.PumpAsync();
        return app;
    }
}
