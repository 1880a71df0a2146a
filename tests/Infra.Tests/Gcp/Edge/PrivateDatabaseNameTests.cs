using Groundwork.Infra.Gcp.Edge;

namespace Groundwork.Infra.Tests.Gcp.Edge;

public sealed class PrivateDatabaseNameTests
{
    const string Zone = "gcp:dns/managedZone:ManagedZone";
    const string Record = "gcp:dns/recordSet:RecordSet";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_known_in_its_own_network_only(bool isPreview)
    {
        var program = await Name(isPreview: isPreview);

        var zone = program[Zone, "database-name-zone"];

        Assert.Equal("trading-bot.internal.", zone["dnsName"]);
        Assert.Equal("private", zone["visibility"]);
        Assert.Equal("network-id", zone["privateVisibilityConfig.networks[0].networkUrl"]);
        Assert.Equal("database", zone["labels.component"]);
    }

    [Fact]
    public async Task Stands_for_the_primary_and_is_kept_for_seconds()
    {
        var record = (await Name())[Record, "database-name-record"];

        Assert.Equal("database.trading-bot.internal.", record["name"]);
        Assert.Equal("A", record["type"]);
        Assert.Equal(5.0, record["ttl"]);
        Assert.Equal(["10.10.32.3"], record.Texts("rrdatas"));
    }

    [Fact]
    public async Task Leaves_it_where_a_failover_has_put_it()
    {
        var record = (await Name())[Record, "database-name-record"];

        Assert.Equal(["rrdatas"], record.Options.IgnoreChanges);
    }

    [Fact]
    public async Task Is_made_after_the_API()
    {
        var program = await Name();

        Assert.Contains("services-dns", program[Zone, "database-name-zone"].DependsOn);
        Assert.Contains("services-dns", program[Record, "database-name-record"].DependsOn);
    }

    [Fact]
    public async Task Publishes_the_zone_and_the_record()
    {
        PrivateDatabaseName? made = null;
        _ = await TestProgram.Run(() => made = New());

        Assert.Equal("database.trading-bot.internal.", await Known.ValueOf(made!.RecordName));
    }

    [Theory]
    [InlineData("database.example.com")]
    [InlineData("database.internal")]
    [InlineData("Database.trading-bot.internal")]
    [InlineData("database.trading-bot.internal.")]
    public async Task Rejects_a_name_that_is_not_private(string name) => Assert.Contains(
        $"HostName must be a name such as database.example.internal, got '{name}'.",
        await Foundation.ErrorOf(() => New(hostName: name)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public async Task Rejects_an_answer_that_is_kept_too_long_or_not_at_all(int ttlSeconds) => Assert.Contains(
        $"TtlSeconds must be between 1 and 60, got {ttlSeconds}.",
        await Foundation.ErrorOf(() => New(ttlSeconds: ttlSeconds)), StringComparison.Ordinal);

    static Task<TestProgram> Name(bool isPreview = false) => TestProgram.Run(() => New(), isPreview);

    static PrivateDatabaseName New(string hostName = "database.trading-bot.internal", int ttlSeconds = 5)
    {
        var cloud = Foundation.Cloud();

        return new("database-name", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            HostName = hostName,
            Address = "10.10.32.3",
            TtlSeconds = ttlSeconds,
        });
    }
}
