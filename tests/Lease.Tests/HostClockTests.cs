using System.Diagnostics;

namespace Groundwork.Lease.Tests;

/// <summary>Each reading lies between two of another clock, however long the machine takes for them.</summary>
public sealed class HostClockTests
{
    // What the kernel says of its boot elsewhere, such as /proc/uptime, may be made up for a container.
    [Fact]
    public void Counts_time_as_it_passes()
    {
        var clock = new HostClock();
        var (beforeFirst, first, afterFirst) = (Stopwatch.GetTimestamp(), clock.Now(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(afterFirst) < TimeSpan.FromMilliseconds(10))
        {
        }

        var (beforeSecond, second, afterSecond) = (Stopwatch.GetTimestamp(), clock.Now(), Stopwatch.GetTimestamp());

        Assert.InRange(
            second.Boot - first.Boot,
            Rounded(Stopwatch.GetElapsedTime(afterFirst, beforeSecond), down: true),
            Rounded(Stopwatch.GetElapsedTime(beforeFirst, afterSecond)));
    }

    [Fact]
    public void Counts_no_less_since_boot_than_the_clock_that_stands_still_in_suspension()
    {
        var awake = TimeSpan.FromSeconds((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency);

        Assert.True(new HostClock().Now().Boot >= Rounded(awake, down: true));
    }

    [Fact]
    public void Reads_the_wall_clock()
    {
        var (before, wall, after) = (DateTimeOffset.UtcNow, new HostClock().Now().Wall, DateTimeOffset.UtcNow);

        Assert.InRange(DateTimeOffset.UnixEpoch + wall, before - Grain, after + Grain);
    }

    // Clocks are read in microseconds, ticks and doubles.
    static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    static TimeSpan Rounded(TimeSpan time, bool down = false) => down ? time - Grain : time + Grain;
}
