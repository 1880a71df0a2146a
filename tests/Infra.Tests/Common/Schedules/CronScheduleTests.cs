namespace Groundwork.Infra.Tests.Common.Schedules;

public sealed class CronScheduleTests
{
    const string Wrong = "Full must be a cron line of five fields such as '0 3 * * *', got ";

    const string Unread = "Full must be a cron line of five fields such as '0 3 * * *', of *, numbers, ranges, steps and lists, got ";

    [Theory]
    [InlineData("0 * * * *", 60)]
    [InlineData("*/15 * * * *", 15)]
    [InlineData("0 3 * * *", 24 * 60)]
    [InlineData("0 3,9 * * *", 18 * 60)]
    [InlineData("0 7 1 * *", 31 * 24 * 60)]
    [InlineData("0 7 * * 0", 7 * 24 * 60)]
    [InlineData("0 7 * * 7", 7 * 24 * 60)]
    [InlineData("0 7 1 * 0", 7 * 24 * 60)]
    public void Knows_its_longest_pause(string line, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), CronSchedule.Parse(line).LongestPause);

    [Theory]
    [InlineData("daily", Unread + "'daily'.")]
    [InlineData("0 3 L * *", Unread + "'0 3 L * *'.")]
    [InlineData("0 3 * * 1#2", Unread + "'0 3 * * 1#2'.")]
    [InlineData("0 0 3 * * *", Unread + "'0 0 3 * * *'.")]
    [InlineData("0 3 * * @", Unread + "'0 3 * * @'.")]
    [InlineData("0 24 * * *", Wrong + "'0 24 * * *': "
        + "The given cron expression has an invalid format. Hours: Value must be a number between 0 and 23 (all inclusive).")]
    [InlineData("5-1 3 * * *", Unread + "'5-1 3 * * *'.")]
    [InlineData("0 3 30 2 *", "Full must fire again and again, got '0 3 30 2 *', which never does.")]
    public void Rejects_what_is_no_schedule(string line, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => CronSchedule.Parse(line, "Full"));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Knows_the_days_it_is_restricted_to()
    {
        var schedule = CronSchedule.Parse("0 7 1,15-17 * 5-7");

        Assert.Equal([1, 15, 16, 17], schedule.DaysOfMonth);
        Assert.Equal([0, 5, 6], schedule.DaysOfWeek);
    }
}
