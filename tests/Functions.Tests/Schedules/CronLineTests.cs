using System.Globalization;
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
    [InlineData("0 3 1 * 0", 10080)]
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
    [InlineData("5/10 * * * *")]
    [InlineData("*/70 * * * *")]
    [InlineData("@daily")]
    [InlineData("H 3 * * *")]
    [InlineData("0 3 ? * *")]
    [InlineData("0 3 L * *")]
    [InlineData("0 3 15W * *")]
    [InlineData("0 3 * * 1#2")]
    [InlineData("0 3 * JAN *")]
    public void Rejects_what_is_no_cron_line(string line)
    {
        Assert.Null(CronLine.Parse(line, out var error));
        Assert.StartsWith("must be a cron line", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 3 * * *", "2026-11-21T03:00Z", true)]
    [InlineData("0 3 * * *", "2026-11-21T03:00:59Z", true)]
    [InlineData("0 3 * * *", "2026-11-21T03:01Z", false)]
    [InlineData("0 3 * * 7", "2026-11-22T03:00Z", true)]
    [InlineData("0 3 1 * 0", "2026-11-22T03:00Z", true)]
    [InlineData("0 3 1 * 0", "2026-12-01T03:00Z", true)]
    [InlineData("0 3 1 * 0", "2026-12-02T03:00Z", false)]
    public void Fires_when_it_should(string line, string time, bool fires) => Assert.Equal(fires, Fires(line, time, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("30 2 * * *", "2027-03-28T01:00Z", true)]
    [InlineData("30 2 * * *", "2027-03-28T01:30Z", false)]
    [InlineData("30 2 * * *", "2027-10-31T00:30Z", true)]
    [InlineData("30 2 * * *", "2027-10-31T01:30Z", false)]
    [InlineData("30 * * * *", "2027-10-31T00:30Z", true)]
    [InlineData("30 * * * *", "2027-10-31T01:30Z", true)]
    public void Fires_once_where_the_clock_leaps(string line, string time, bool fires) =>
        Assert.Equal(fires, Fires(line, time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

    static bool Fires(string line, string time, TimeZoneInfo zone) =>
        CronLine.Parse(line, out _)!.Fires(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), zone);
}
