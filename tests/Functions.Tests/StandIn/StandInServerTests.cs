namespace Groundwork.Functions.Tests.StandIn;

public sealed class StandInServerTests
{
    // The system gives a port again as soon as it is free; the token library keeps keys by address for an hour.
    [Fact]
    public async Task Has_an_address_that_no_other_ever_has_whatever_its_port()
    {
        var google = new StandInGoogle(new TestClock(DateTimeOffset.UnixEpoch));
        await using var one = await StandInServer.StartAsync(google);
        await using var other = await StandInServer.StartAsync(google);
        using var http = new HttpClient { BaseAddress = one.Url };

        Assert.NotEqual(one.Url.AbsolutePath, other.Url.AbsolutePath);
        Assert.Equal(200, (int)(await http.GetAsync("healthy")).StatusCode);
        Assert.Equal(421, (int)(await http.GetAsync("/healthy")).StatusCode);
        Assert.Equal(421, (int)(await http.GetAsync($"{other.Url.AbsolutePath}healthy")).StatusCode);
    }
}
