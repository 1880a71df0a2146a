using System.Text.Json;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Failover;

/// <summary>
/// A drill there and back through the real endpoints of both functions and their tasks, each function at its own address.
/// </summary>
public sealed class DrillOverHttpTests(PostgresServer postgres)
{
    const string DrillUrl = "https://drill.example";
    const string FailoverUrl = "https://failover.example";

    [Fact]
    public async Task Goes_there_and_back_and_keeps_the_evidence()
    {
        var settings = await TwoRegions.SettingsAsync(postgres);
        await using var drill = await StartAsync("drill", DrillUrl, settings);
        await using var failover = await StartAsync("failover", FailoverUrl, settings, drill);
        TwoRegions.Build(drill.Google);

        await AskAsync(drill);
        await PumpAsync(drill, failover);

        AssertHeld(drill.Google);
        Assert.Equal(1, Last(drill.Google, "drill/succeeded"));
        Assert.InRange(Last(drill.Google, "drill/rto_seconds"), 1, 900);
        Assert.InRange(Last(drill.Google, "drill/rpo_seconds"), 0, 300);
    }

    [Theory]
    [InlineData(nameof(Fault.Fail), 7)]
    [InlineData(nameof(Fault.LoseAnswer), 7)]
    [InlineData(nameof(Fault.Twice), 3)]
    public async Task Gets_home_though_calls_go_wrong(string fault, int every)
    {
        var settings = await TwoRegions.SettingsAsync(postgres);
        await using var drill = await StartAsync("drill", DrillUrl, settings);
        await using var failover = await StartAsync("failover", FailoverUrl, settings, drill);
        TwoRegions.Build(drill.Google);
        await AskAsync(drill);
        var calls = 0;
        drill.Google.Faults = call => TwoRegions.IsWork(call) && Interlocked.Increment(ref calls) % every == 0
            ? Enum.Parse<Fault>(fault)
            : Fault.None;

        await PumpAsync(drill, failover);

        AssertHeld(drill.Google);
    }

    [Fact]
    public async Task Goes_on_after_both_functions_crashed_on_the_way()
    {
        var settings = await TwoRegions.SettingsAsync(postgres);
        var drill = await StartAsync("drill", DrillUrl, settings);
        var failover = await StartAsync("failover", FailoverUrl, settings, drill);
        TwoRegions.Build(drill.Google);
        await AskAsync(drill);
        await PumpAsync(drill, failover, rounds: 8);

        await drill.CrashAsync();
        await failover.CrashAsync();
        await using var nextDrill = await StartAsync("drill", DrillUrl, settings, drill);
        await using var nextFailover = await StartAsync("failover", FailoverUrl, settings, nextDrill);
        await PumpAsync(nextDrill, nextFailover);

        AssertHeld(nextDrill.Google);
    }

    [Fact]
    public async Task Is_not_held_without_a_replica_and_says_so()
    {
        var settings = await TwoRegions.SettingsAsync(postgres);
        await using var drill = await StartAsync("drill", DrillUrl, settings);
        TwoRegions.Build(drill.Google);
        drill.Google.Sql.Instances["trading-db-us-east1"]["state"] = "SUSPENDED";

        await AskAsync(drill);
        await drill.PumpAsync();

        Assert.Equal(0, Last(drill.Google, "drill/succeeded"));
        Assert.DoesNotContain(drill.Google.Sql.Asked, asked => asked.StartsWith("SWITCHOVER", StringComparison.Ordinal));
        Assert.Contains(drill.Google.Published, sent => sent.Message.GetProperty("severity").GetString() == "critical");
    }

    static Task<RunningApp> StartAsync(string target, string url, Dictionary<string, string> settings, RunningApp? beside = null) =>
        RunningApp.StartAsync(
            target,
            new Dictionary<string, string>(settings) { ["FUNCTION_URL"] = url, ["FAILOVER_URL"] = FailoverUrl },
            beside);

    static async Task AskAsync(RunningApp drill)
    {
        using var answer = await drill.PostAsync("/", "{}", drill.Issuer.Sign(DrillUrl), "2026-11-21T03:00:00Z");

        Assert.True(answer.IsSuccessStatusCode, drill.Log);
    }

    // Cloud Tasks sends each task to the address that it names.
    static async Task PumpAsync(RunningApp drill, RunningApp failover, int rounds = 400)
    {
        for (var round = 0; round < rounds; round++)
        {
            var tasks = drill.Google.TakeTasks();
            if (tasks.Count == 0)
                return;

            foreach (var task in tasks)
            {
                var url = task["httpRequest"]!["url"]!.GetValue<string>();
                await (url.StartsWith(FailoverUrl, StringComparison.Ordinal) ? failover : drill).DeliverAsync(task);
            }
        }

        if (rounds == 400)
            Assert.Fail($"There still are tasks:\n{drill.Log}\n{failover.Log}");
    }

    static void AssertHeld(StandInGoogle google)
    {
        Assert.Equal("us-central1", TwoRegions.ActiveRegion(google));
        Assert.Equal("CLOUD_SQL_INSTANCE", google.Sql.Instances["trading-db-us-central1"]["instanceType"]!.GetValue<string>());
        Assert.Equal("READ_REPLICA_INSTANCE", google.Sql.Instances["trading-db-us-east1"]["instanceType"]!.GetValue<string>());
        Assert.Equal(
            ["SWITCHOVER trading-db-us-central1", "SWITCHOVER trading-db-us-east1"],
            google.Sql.Asked
                .Where(asked => asked.StartsWith("SWITCHOVER", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal));

        using var evidence = JsonDocument.Parse(google.Storage.Objects[("trading-bot-evidence", "drills/drill-20261121.json")].Content);
        Assert.Empty(evidence.RootElement.GetProperty("faults").EnumerateArray());
    }

    static double Last(StandInGoogle google, string metric) =>
        google.Metrics.Last(point => point.Type.EndsWith(metric, StringComparison.Ordinal)).Value;
}
