namespace Groundwork.Lease.Tests;

public sealed class LeaseTermTests
{
    readonly ManualClock _clock = new();

    [Theory]
    [InlineData(0, "Hold")]
    [InlineData(9.9, "Hold")]
    [InlineData(10, "Renew")]
    [InlineData(19.9, "Renew")]
    [InlineData(20, "Stop")]
    [InlineData(24.9, "Stop")]
    [InlineData(25, "Kill")]
    [InlineData(30, "Kill")]
    [InlineData(86400, "Kill")]
    public void Renews_at_a_third_stops_at_two_and_kills_before_the_end(double age, string duty)
    {
        var term = new LeaseTerm(7, _clock.Now(), TimeSpan.FromSeconds(30));

        _clock.Advance(age);

        Assert.Equal(duty, term.DutyAt(_clock.Now()).ToString());
    }

    [Fact]
    public void Grants_a_sixth_of_the_life_for_stopping()
    {
        var term = new LeaseTerm(7, _clock.Now(), TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(5), term.Grace);
    }

    [Fact]
    public void Counts_a_pause_that_only_the_wall_clock_saw()
    {
        var term = new LeaseTerm(7, _clock.Now(), TimeSpan.FromSeconds(30));

        _clock.MoveWall(120);

        Assert.Equal(LeaseDuty.Kill, term.DutyAt(_clock.Now()));
    }

    [Fact]
    public void Counts_a_suspension_that_only_the_boot_clock_saw()
    {
        var term = new LeaseTerm(7, _clock.Now(), TimeSpan.FromSeconds(30));

        _clock.MoveBoot(120);

        Assert.Equal(LeaseDuty.Kill, term.DutyAt(_clock.Now()));
    }

    [Fact]
    public void Gains_nothing_from_a_wall_clock_set_back()
    {
        var term = new LeaseTerm(7, _clock.Now(), TimeSpan.FromSeconds(30));

        _clock.Advance(26);
        _clock.MoveWall(-3600);

        Assert.Equal(LeaseDuty.Kill, term.DutyAt(_clock.Now()));
    }
}
