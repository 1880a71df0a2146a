namespace Groundwork.Infra.Tests.Common.Schedules;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 * * * *", 60)]
    [InlineData("*/15 * * * *", 15)]
    [InlineData("0 3 * * *", 24 * 60)]
    [InlineData("0 3,9 * * *", 18 * 60)]
    [InlineData("0 7 1 * *", 31 * 24 * 60)]
    [InlineData("0 7 * * 0", 7 * 24 * 60)]
    [InlineData("0 7 * * 7", 7 * 24 * 60)]
    public void Knows_its_longest_pause(string line, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), CronSchedule.Parse(line).LongestPause);

    [Theory]
    [InlineData("daily", "Full must be a cron line of five fields such as '0 3 * * *', got 'daily'.")]
    [InlineData("0 24 * * *", "Full must be a cron line; its hour must be *, numbers from 0 to 23, ranges or steps, got '24'.")]
    [InlineData("5-1 3 * * *", "Full must be a cron line; its minute must be *, numbers from 0 to 59, ranges or steps, got '5-1'.")]
    [InlineData("0 3 30 2 *", "Full must fire again and again, got '0 3 30 2 *', which never does.")]
    public void Rejects_what_is_no_schedule(string line, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => CronSchedule.Parse(line, "Full"));

        Assert.Equal(message, error.Message);
    }
}
