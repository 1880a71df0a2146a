namespace Groundwork.Lease.Tests;

public sealed class LeaseKeeperTests
{
    readonly ManualClock _clock = new();
    readonly List<string> _record = [];
    readonly RecordingLog _log = new();
    readonly ScriptedStore _store;
    readonly RecordingContainer _container;
    readonly LeaseKeeper _keeper;

    public LeaseKeeperTests()
    {
        _store = new ScriptedStore(_record);
        _container = new RecordingContainer(_record);
        _keeper = new LeaseKeeper(new LeaseTerm(7, _clock.Now(), TimeSpan.FromSeconds(30)), _store, _clock, _log);
    }

    [Fact]
    public void Renews_once_at_a_third_of_the_life()
    {
        Run(9.9);
        Assert.Empty(_record);

        Run(5);

        Assert.Equal(["renew"], _record);
    }

    [Fact]
    public void Counts_the_new_life_from_when_the_renewal_was_sent()
    {
        Run(10);
        Run(8);
        _store.Renewal!.SetResult(true);
        Run(1.9);
        Assert.Equal(["renew"], _record);

        Run(0.3); // 20.2 s after the start, 10.2 s after the first renewal was sent

        Assert.Equal(["renew", "renew"], _record);
        Assert.False(_keeper.Lost);
    }

    [Fact]
    public void Tries_again_while_renewals_fail_and_stops_the_container_at_two_thirds()
    {
        _container.Ends = false;
        Run(10);
        for (var second = 10; second < 19; second++)
        {
            _store.Renewal!.TrySetException(new HttpRequestException("Connection refused."));
            Run(1);
        }

        Assert.Equal(10, _record.Count(entry => entry == "renew"));
        Assert.DoesNotContain("stop 5", _record);

        Run(1.1);

        Assert.Equal("stop 5", _record[^1]);
        Assert.True(_keeper.Lost);
        Assert.Equal("CRITICAL The lease could not be renewed; the container is stopped.", _log.Entries[^1]);
    }

    [Fact]
    public void Kills_a_container_that_does_not_stop_before_the_lease_runs_out()
    {
        _container.Ends = false;
        Run(24.8);
        Assert.DoesNotContain("kill", _record);

        Run(0.4);

        Assert.Equal("kill", _record[^1]);
    }

    [Fact]
    public void Goes_on_killing_until_the_container_has_ended()
    {
        _container.Ends = false;
        Run(25);
        _record.Clear();

        Run(3);

        Assert.Equal(30, _record.Count);
        Assert.All(_record, entry => Assert.Equal("kill", entry));
    }

    [Fact]
    public void Does_not_resume_when_a_renewal_is_answered_after_the_container_was_stopped()
    {
        _container.Ends = false;
        Run(20.5);
        _store.Renewal!.SetResult(true);

        Run(5);

        Assert.Equal("kill", _record[^1]);
        Assert.True(_keeper.Lost);
    }

    [Fact]
    public void Kills_before_anything_else_after_a_pause()
    {
        Run(5);
        _clock.Advance(300);

        _keeper.Step(_container);

        Assert.Equal(["kill"], _record);
    }

    [Fact]
    public void Kills_after_a_pause_though_the_renewal_in_flight_had_succeeded()
    {
        Run(10);
        _store.Renewal!.SetResult(true);
        _clock.Advance(300);

        _keeper.Step(_container);

        Assert.Equal(["renew", "kill"], _record);
    }

    [Fact]
    public void Kills_at_once_when_the_lease_is_anothers()
    {
        _container.Ends = false;
        Run(10);
        _store.Renewal!.SetResult(false);

        Run(0.3);

        Assert.Equal(["renew", "kill", "kill", "kill"], _record);
        Assert.Equal(["CRITICAL The lease is lost or may have run out; the container is killed."], _log.Entries);
    }

    void Run(double seconds)
    {
        for (var tick = 0; tick < (int)Math.Round(seconds * 10); tick++)
        {
            _clock.Advance(0.1);
            if (_container.ExitCode is null)
            {
                _keeper.Step(_container);
            }
        }
    }
}
