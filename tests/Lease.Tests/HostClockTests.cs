using System.Globalization;

namespace Groundwork.Lease.Tests;

public sealed class HostClockTests
{
    [Fact]
    public void Reads_the_time_since_boot_and_the_wall_clock()
    {
        var now = new HostClock().Now();
        var uptime = double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture);

        Assert.InRange(now.Boot.TotalSeconds, uptime - 5, uptime + 5);
        Assert.InRange(now.Wall.TotalSeconds, DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 5, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 5);
    }
}
