namespace Groundwork.Lease.Tests;

public sealed class LeaseTakerTests
{
    static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    readonly ManualClock _clock = new();
    readonly List<string> _record = [];
    readonly RecordingLog _log = new();
    readonly ScriptedStore _store;

    public LeaseTakerTests() => _store = new ScriptedStore(_record);

    [Fact]
    public async Task Takes_a_lease_that_was_never_there()
    {
        var term = await Taker().TryAsync();

        Assert.Equal(101, term!.Token);
        Assert.Equal(["read", "take"], _record);
    }

    [Fact]
    public async Task Takes_a_released_lease_at_once_with_a_higher_token()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: true);

        var term = await Taker().TryAsync();

        Assert.Equal(501, term!.Token);
    }

    [Fact]
    public async Task Waits_for_the_whole_life_and_a_tenth_of_an_unchanged_lease()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: false);
        var taker = Taker();

        Assert.Null(await taker.TryAsync());
        _clock.Advance(32.9);
        Assert.Null(await taker.TryAsync());
        _clock.Advance(0.1);
        var term = await taker.TryAsync();

        Assert.Equal(501, term!.Token);
        Assert.Equal(["INFO other holds the lease.", "INFO other has not renewed the lease."], _log.Entries);
    }

    [Fact]
    public async Task Begins_to_wait_anew_at_each_renewal()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: false);
        var taker = Taker();
        Assert.Null(await taker.TryAsync());
        _clock.Advance(32);
        _store.Current = _store.Current with { Metageneration = 10 };

        Assert.Null(await taker.TryAsync());
        _clock.Advance(32.9);
        Assert.Null(await taker.TryAsync());

        Assert.DoesNotContain("take", _record);
    }

    [Fact]
    public async Task Waits_for_the_holders_life_where_it_is_longer()
    {
        _store.Current = new LeaseObject(500, 9, "other", TimeSpan.FromSeconds(60), Released: false);
        var taker = Taker();
        Assert.Null(await taker.TryAsync());

        _clock.Advance(65.9);

        Assert.Null(await taker.TryAsync());
    }

    [Fact]
    public async Task Is_not_hurried_by_a_wall_clock_set_forward()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: false);
        var taker = Taker();
        Assert.Null(await taker.TryAsync());

        _clock.MoveWall(3600);

        Assert.Null(await taker.TryAsync());
        Assert.DoesNotContain("take", _record);
    }

    [Fact]
    public async Task Takes_its_own_lease_again_without_waiting()
    {
        _store.Current = new LeaseObject(500, 9, "me", Life, Released: false);

        var term = await Taker().TryAsync();

        Assert.Equal(501, term!.Token);
    }

    [Fact]
    public async Task Does_not_take_what_was_renewed_between_the_look_and_the_take()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: true);
        _store.WhileTaking = () => _store.Current = _store.Current! with { Metageneration = 10, Released = false };

        Assert.Null(await Taker().TryAsync());
        Assert.Equal(500, _store.Current.Generation);
    }

    [Fact]
    public async Task Does_not_use_a_lease_whose_answer_took_too_long()
    {
        _store.WhileTaking = () => _clock.Advance(20);

        Assert.Null(await Taker().TryAsync());
    }

    [Fact]
    public async Task Leaves_a_free_lease_to_others_for_as_long_as_it_holds_back()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: true);
        var taker = Taker(holdBack: 60);

        Assert.Null(await taker.TryAsync());
        _clock.Advance(59.9);
        Assert.Null(await taker.TryAsync());
        _clock.Advance(0.1);

        Assert.Equal(501, (await taker.TryAsync())!.Token);
    }

    [Fact]
    public async Task Holds_back_anew_when_another_took_it_meanwhile()
    {
        _store.Current = new LeaseObject(500, 9, "other", Life, Released: true);
        var taker = Taker(holdBack: 60);
        Assert.Null(await taker.TryAsync());
        _store.Current = new LeaseObject(501, 1, "third", Life, Released: false);
        Assert.Null(await taker.TryAsync());
        _clock.Advance(80);

        Assert.Null(await taker.TryAsync());
        Assert.DoesNotContain("take", _record);
    }

    [Fact]
    public async Task Says_once_that_the_store_does_not_answer()
    {
        _store.Unreachable = true;
        var taker = Taker();

        Assert.Null(await taker.TryAsync());
        Assert.Null(await taker.TryAsync());

        Assert.Equal(["WARNING The lease can't be read or taken: Connection refused."], _log.Entries);
    }

    LeaseTaker Taker(int holdBack = 0) => new(_store, _clock, Options(holdBack), _log);

    static LeaseOptions Options(int holdBack) => new()
    {
        Bucket = "state",
        Object = "leases/capital-manager",
        Container = "capital-manager",
        Command = ["docker", "run"],
        Owner = "me",
        HoldBack = TimeSpan.FromSeconds(holdBack),
    };
}
