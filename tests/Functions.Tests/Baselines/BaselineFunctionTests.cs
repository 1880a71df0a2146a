using System.Globalization;
using Groundwork.Functions.Baselines;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Baselines;

public sealed class BaselineFunctionTests
{
    const string Prefix = "custom.googleapis.com/trading-bot";
    const string Latency = Prefix + "/exchange-connector/api_latency";
    const string Volatility = Prefix + "/exchange-connector/price_volatility";

    [Fact]
    public async Task Writes_what_the_same_hour_of_past_weeks_was_like()
    {
        await using var app = await RunningApp.StartAsync("baseline");
        var asked = new List<(string Type, DateTimeOffset From, DateTimeOffset To)>();
        app.Google.History = (type, from, to) =>
        {
            asked.Add((type, from, to));
            return type == Latency ? [98, 100, 102] : type == Volatility ? Hours(from, to) : [];
        };

        using var answer = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            [7.0, 14, 21, 28, 35, 42],
            asked.Where(call => call.Type == Latency).Select(call => (Time("2026-11-21T03:00:00Z") - call.From).TotalDays).Order());
        Assert.All(asked.Where(call => call.Type == Latency), call => Assert.Equal(TimeSpan.FromHours(1), call.To - call.From));
        Assert.Contains(($"{Prefix}/anomaly/baseline_mean", "exchange-connector/api_latency", 100.0), app.Google.Written);
        Assert.Contains(app.Google.Written, point =>
            point is { Type: Prefix + "/anomaly/baseline_deviation", Figure: "exchange-connector/api_latency", Value: > 2.9 and < 3 });
        Assert.Contains(($"{Prefix}/market/volatility", "", 3.0), app.Google.Written);
        Assert.Contains(($"{Prefix}/baseline/succeeded", "", 1.0), app.Google.Written);
    }

    [Fact]
    public async Task Writes_no_baseline_of_what_is_not_known_long_enough_and_says_so()
    {
        await using var app = await RunningApp.StartAsync("baseline");
        var since = app.Clock.Now - TimeSpan.FromDays(22);
        app.Google.History = (_, from, _) => from < since ? [] : [100];

        using var answer = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");

        Assert.DoesNotContain(app.Google.Written, point => point.Type.Contains("/anomaly/", StringComparison.Ordinal));
        Assert.Contains("No baseline yet: fewer than 4 weeks are known.", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_again_when_the_figures_can_not_be_read()
    {
        await using var app = await RunningApp.StartAsync("baseline");
        app.Google.Faults = call => call.Method == "GET" && call.Path.EndsWith("/timeSeries", StringComparison.Ordinal)
            ? Fault.Fail
            : Fault.None;

        using var answer = await app.PostAsync("/", "{}", schedule: "2026-11-21T03:00:00Z");

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(app.Google.Written);
    }

    [Theory]
    [InlineData("America/Chicago", "2026-11-04T18:00:00Z", 169)]
    [InlineData("Etc/UTC", "2026-11-04T18:00:00Z", 168)]
    public void Keeps_to_the_clock_of_the_zone_when_summer_ends(string zone, string hour, int hours)
    {
        var past = BaselineFunction.SameHour(Time(hour), 1, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(TimeSpan.FromHours(hours), Time(hour) - past);
    }

    // The last hour is three times as restless as the month.
    static double[] Hours(DateTimeOffset from, DateTimeOffset to) =>
        to - from == TimeSpan.FromHours(1) ? [6] : [.. Enumerable.Repeat(2.0, 720)];

    static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
