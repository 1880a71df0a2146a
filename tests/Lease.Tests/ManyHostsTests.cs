namespace Groundwork.Lease.Tests;

/// <summary>Hosts in virtual time, with lost requests, lost answers, late answers, pauses and wall clocks that jump.</summary>
public sealed class ManyHostsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Never_run_two_containers_at_once(int seed)
    {
        var takeOvers = 0;
        for (var run = 0; run < 100; run++)
        {
            takeOvers += await new VirtualHosts(count: 4, new Random((seed * 1000) + run)).RunAsync(TimeSpan.FromMinutes(10));
        }

        Assert.InRange(takeOvers, 400, int.MaxValue);
    }
}
