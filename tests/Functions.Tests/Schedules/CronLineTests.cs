using Groundwork.Functions.Schedules;

namespace Groundwork.Functions.Tests.Schedules;

public sealed class CronLineTests
{
    [Theory]
    [InlineData("0 3 * * *", 1440)]
    [InlineData("0 * * * *", 60)]
    [InlineData("*/15 * * * *", 15)]
    [InlineData("0 8-18 * * 1-5", 3720)]
    [InlineData("0 3 1 * *", 44640)]
    [InlineData("30 2 29 2 *", null)]
    public void Knows_its_longest_pause(string line, int? minutes) =>
        Assert.Equal(minutes, CronLine.Parse(line, out _)?.LongestGap()?.TotalMinutes);

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("1,,2 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("1/2/3 * * * *")]
    public void Rejects_what_is_no_cron_line(string line)
    {
        Assert.Null(CronLine.Parse(line, out var error));
        Assert.StartsWith("must be a cron line", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 3 * * *", "2026-11-21T03:00", true)]
    [InlineData("0 3 * * *", "2026-11-21T03:01", false)]
    [InlineData("0 3 * * 7", "2026-11-22T03:00", true)]
    [InlineData("0 3 1 * 0", "2026-11-22T03:00", true)]
    [InlineData("0 3 1 * 0", "2026-12-01T03:00", true)]
    [InlineData("0 3 1 * 0", "2026-12-02T03:00", false)]
    public void Fires_when_it_should(string line, string time, bool fires) =>
        Assert.Equal(fires, CronLine.Parse(line, out _)!.Matches(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
}
