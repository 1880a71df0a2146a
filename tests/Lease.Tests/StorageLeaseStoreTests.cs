namespace Groundwork.Lease.Tests;

public sealed class StorageLeaseStoreTests : IDisposable
{
    static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    readonly StorageStandIn _storage = new();
    readonly HttpClient _client = new() { Timeout = Patience.Longest };
    readonly StorageLeaseStore _store;

    public StorageLeaseStoreTests()
    {
        var endpoint = _storage.UrlOf("host");
        _store = new StorageLeaseStore(
            _client,
            new AccessToken(_client, endpoint, new ManualClock()),
            endpoint,
            "state",
            "leases/capital-manager");
    }

    public void Dispose()
    {
        _client.Dispose();
        _storage.Dispose();
    }

    [Fact]
    public async Task Finds_nothing_before_the_first_take() => Assert.Null(await _store.ReadAsync());

    [Fact]
    public async Task Takes_what_is_not_there_and_reads_it_back()
    {
        var token = await _store.TakeAsync(null, "a", Life);

        Assert.Equal(new LeaseObject(token!.Value, 1, "a", Life, false), await _store.ReadAsync());
    }

    [Fact]
    public async Task Gives_it_to_one_of_two()
    {
        var tokens = await Task.WhenAll(_store.TakeAsync(null, "a", Life), _store.TakeAsync(null, "b", Life));

        Assert.Single(tokens, token => token is not null);
    }

    [Fact]
    public async Task Does_not_take_over_what_was_renewed_since_it_was_seen()
    {
        var token = await _store.TakeAsync(null, "a", Life);
        var seen = await _store.ReadAsync();
        Assert.True(await _store.RenewAsync(token!.Value));

        Assert.Null(await _store.TakeAsync(seen, "b", Life));
    }

    [Fact]
    public async Task Keeps_the_token_through_renewals_and_raises_it_at_a_take_over()
    {
        var first = await _store.TakeAsync(null, "a", Life);
        Assert.True(await _store.RenewAsync(first!.Value));
        var seen = await _store.ReadAsync();
        Assert.Equal(first, seen!.Generation);
        Assert.Equal(2, seen.Metageneration);

        var second = await _store.TakeAsync(seen, "b", Life);

        Assert.True(second > first);
        Assert.False(await _store.RenewAsync(first.Value));
    }

    [Fact]
    public async Task Marks_it_released_without_deleting_it()
    {
        var token = await _store.TakeAsync(null, "a", Life);

        await _store.ReleaseAsync(token!.Value);

        Assert.True((await _store.ReadAsync())!.Released);
    }

    [Fact]
    public async Task Does_not_release_what_is_anothers()
    {
        var first = await _store.TakeAsync(null, "a", Life);
        _ = await _store.TakeAsync(await _store.ReadAsync(), "b", Life);

        await _store.ReleaseAsync(first!.Value);

        Assert.False((await _store.ReadAsync())!.Released);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Does_not_take_a_failure_for_an_answer(int status)
    {
        var token = await _store.TakeAsync(null, "a", Life);
        _storage.Faults = _ => new StorageStandIn.Fault(status);

        _ = await Assert.ThrowsAsync<HttpRequestException>(_store.ReadAsync);
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => _store.RenewAsync(token!.Value));
    }

    [Fact]
    public async Task Fails_where_the_answer_is_lost_though_it_was_done()
    {
        _storage.Faults = method => method == "POST" ? new StorageStandIn.Fault(null) : null;

        _ = await Assert.ThrowsAsync<HttpRequestException>(() => _store.TakeAsync(null, "a", Life));

        Assert.Equal("a", (await _store.ReadAsync())!.Owner);
    }
}
