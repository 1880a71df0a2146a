using System.Diagnostics;

namespace Groundwork.Lease.Tests;

public sealed class HostClockTests
{
    static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(50);

    // What the kernel says of its boot elsewhere, such as /proc/uptime, may be made up for a container.
    [Fact]
    public void Counts_time_as_it_passes()
    {
        var watch = Stopwatch.StartNew();
        var first = new HostClock().Now();
        Thread.Sleep(100);
        var second = new HostClock().Now();

        Assert.InRange(second.Boot - first.Boot, TimeSpan.FromMilliseconds(100) - Tolerance, watch.Elapsed + Tolerance);
    }

    [Fact]
    public void Counts_no_less_since_boot_than_the_clock_that_stands_still_in_suspension() =>
        Assert.True(new HostClock().Now().Boot >= TimeSpan.FromSeconds((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency) - Tolerance);

    [Fact]
    public void Reads_the_wall_clock()
    {
        var before = DateTimeOffset.UtcNow;
        var wall = new HostClock().Now().Wall;
        var after = DateTimeOffset.UtcNow;

        Assert.InRange(DateTimeOffset.UnixEpoch + wall, before - Tolerance, after + Tolerance);
    }
}
