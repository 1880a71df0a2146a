using System.Net;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Hosting;

[Collection(AloneCollection.Name)]
public sealed class LoadTests(ITestOutputHelper output)
{
    const int Requests = 500;

    [Fact]
    public async Task Loses_none_of_500_requests_at_once_and_keeps_its_memory()
    {
        await using var app = await RunningApp.StartAsync("escalation");
        await RoundAsync(app, 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var round = 1; round <= 3; round++)
            await RoundAsync(app, round);

        app.Google.Calls.Clear();
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{grown / 1024} KiB more after {3 * Requests} requests, the stand-in's own records included.");
        Assert.Equal(
            4 * Requests,
            app.Google.Storage.Objects.Keys.Count(key => key.Name.StartsWith("escalation/", StringComparison.Ordinal)));
        Assert.Equal(4 * Requests, app.Google.TakeTasks().Count);
        Assert.InRange(grown, long.MinValue, 30 * 1024 * 1024);
    }

    static async Task RoundAsync(RunningApp app, int round)
    {
        var token = app.Issuer.Sign(RunningApp.Audience);
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(async number =>
        {
            var alert = $$"""{"id":"load-{{round}}-{{number}}","severity":"low","title":"t","text":"x","source":"test"}""";
            var data = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(alert));
            using var answer = await app.PostAsync("/", $$"""{"message":{"data":"{{data}}","messageId":"1"},"subscription":"s"}""", token);
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
    }
}
