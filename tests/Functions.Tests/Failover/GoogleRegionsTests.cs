using System.Text.Json.Nodes;
using Groundwork.Functions.Databases;
using Groundwork.Functions.Failover;
using Groundwork.Functions.Google;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Failover;

public sealed class GoogleRegionsTests
{
    const string Project = "/compute/v1/projects/trading-bot-test";

    readonly TestClock _clock = new(new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));
    readonly StandInGoogle _google;
    readonly GoogleRegions _regions;

    public GoogleRegionsTests()
    {
        _google = new StandInGoogle(_clock);
        var settings = new SettingsReader(Settings.For("failover", new Uri("http://127.0.0.1:9/")));
        var read = FailoverSettings.Read(settings);
        var platform = new Platform(
            CommonSettings.Read(settings), Endpoints.Read(settings), _clock, new EventLog(TextWriter.Null, _clock, "failover"),
            new StandInNetwork(_google));
        _regions = new GoogleRegions(platform, read, new DatabaseConnector(platform.Tokens, DatabaseSettings.Read(settings)));
    }

    [Fact]
    public async Task Denies_the_old_database_and_allows_it_again()
    {
        var before = await _regions.IsDeniedAsync("us-central1");
        await _regions.DenyAsync("us-central1");
        await _regions.DenyAsync("us-central1");

        var rule = _google.Things[$"{Project}/global/firewallPolicies/trading-bot-firewall#1000"];
        Assert.False(before);
        Assert.True(await _regions.IsDeniedAsync("us-central1"));
        Assert.False(await _regions.IsDeniedAsync("us-east1"));
        Assert.Equal("""["10.20.0.3/32"]""", rule["match"]!["destIpRanges"]!.ToJsonString());
        await _regions.AllowAsync("us-central1");
        await _regions.AllowAsync("us-central1");
        Assert.False(await _regions.IsDeniedAsync("us-central1"));
    }

    [Fact]
    public async Task Is_not_denied_by_a_rule_that_is_switched_off_or_about_something_else()
    {
        await _regions.DenyAsync("us-central1");
        var rule = _google.Things[$"{Project}/global/firewallPolicies/trading-bot-firewall#1000"];

        rule["disabled"] = true;
        Assert.False(await _regions.IsDeniedAsync("us-central1"));
        rule["disabled"] = false;
        rule["match"]!["destIpRanges"] = new JsonArray("10.99.0.1/32");
        Assert.False(await _regions.IsDeniedAsync("us-central1"));
        rule["match"]!["destIpRanges"] = new JsonArray("10.20.0.3/32");
        rule["action"] = "allow";
        Assert.False(await _regions.IsDeniedAsync("us-central1"));
    }

    [Fact]
    public async Task Takes_a_writers_lease_over_so_that_its_holder_can_not_renew()
    {
        var held = _google.Storage.Put(
            "trading-bot-leases",
            "leases/capital-manager",
            [1],
            new() { ["owner"] = "host/boot", ["lifetime"] = "30", ["released"] = "false" });
        var seen = await _regions.ReadLeaseAsync("leases/capital-manager");

        var token = await _regions.TakeLeaseAsync("leases/capital-manager", seen, "failover-controller/x", TimeSpan.FromSeconds(900));

        var now = await _regions.ReadLeaseAsync("leases/capital-manager");
        Assert.Equal(("host/boot", TimeSpan.FromSeconds(30), false), (seen!.Owner, seen.Lifetime, seen.IsReleased));
        Assert.Equal(("failover-controller/x", TimeSpan.FromSeconds(900)), (now!.Owner, now.Lifetime));
        Assert.True(token > held.Generation);
        Assert.False(await _regions.RenewLeaseAsync("leases/capital-manager", held.Generation));
        Assert.True(await _regions.RenewLeaseAsync("leases/capital-manager", token.Value));
        await _regions.ReleaseLeaseAsync("leases/capital-manager", token.Value);
        Assert.True((await _regions.ReadLeaseAsync("leases/capital-manager"))!.IsReleased);
    }

    [Fact]
    public async Task Does_not_take_a_lease_that_was_renewed_since_it_was_seen()
    {
        var held = _google.Storage.Put("trading-bot-leases", "leases/capital-manager", [1], new() { ["owner"] = "host/boot" });
        var seen = await _regions.ReadLeaseAsync("leases/capital-manager");
        held.Metageneration++;

        Assert.Null(await _regions.TakeLeaseAsync("leases/capital-manager", seen, "failover-controller/x", TimeSpan.FromSeconds(900)));
    }

    [Fact]
    public async Task Takes_a_lease_though_the_answer_is_lost()
    {
        var losses = 1;
        _google.Faults = call => call.Path.StartsWith("/upload/", StringComparison.Ordinal) && losses-- > 0 ? Fault.LoseAnswer : Fault.None;

        var token = await _regions.TakeLeaseAsync("leases/capital-manager", null, "failover-controller/x", TimeSpan.FromSeconds(900));

        Assert.Equal(_google.Storage.Objects[("trading-bot-leases", "leases/capital-manager")].Generation, token);
    }

    [Fact]
    public async Task Promotes_a_replica_and_turns_backups_on()
    {
        _ = _google.Sql.Add("trading-db-us-east1", isReplica: true);

        var before = await _regions.DatabaseAsync("us-east1");
        await _regions.PromoteAsync("us-east1");
        var during = await _regions.DatabaseAsync("us-east1");
        while ((await _regions.DatabaseAsync("us-east1")).IsBusy)
        {
        }

        await _regions.EnableBackupsAsync("us-east1");
        _ = await _regions.DatabaseAsync("us-east1");
        var after = await _regions.DatabaseAsync("us-east1");

        Assert.Equal(new DatabaseStatus(DatabaseRole.Replica, true, false, false), before);
        Assert.Equal(DatabaseRole.Replica, during.Role);
        Assert.Equal(new DatabaseStatus(DatabaseRole.Primary, true, false, true), after);
        Assert.Equal(DatabaseRole.Unknown, (await _regions.DatabaseAsync("us-central1")).Role);
    }

    [Fact]
    public async Task Starts_hosts_by_letting_the_autoscaler_grow()
    {
        _google.Things[$"{Project}/regions/us-east1/autoscalers/fleet-us-east1"] =
            JsonNode.Parse("""{"autoscalingPolicy":{"mode":"OFF","minNumReplicas":1,"maxNumReplicas":3}}""")!.AsObject();
        var group = _google.Things[$"{Project}/regions/us-east1/instanceGroupManagers/fleet-us-east1"] =
            JsonNode.Parse("""{"targetSize":1,"status":{"isStable":true}}""")!.AsObject();

        await _regions.StartHostsAsync("us-east1");
        await _regions.StartHostsAsync("us-east1");
        var tooFew = await _regions.AreHostsReadyAsync("us-east1");
        group["targetSize"] = 2;

        Assert.Equal(
            """{"mode":"ON","minNumReplicas":2,"maxNumReplicas":10}""",
            _google.Things[$"{Project}/regions/us-east1/autoscalers/fleet-us-east1"]["autoscalingPolicy"]!.ToJsonString());
        Assert.Single(_google.Calls, call => call.StartsWith("PATCH", StringComparison.Ordinal));
        Assert.False(tooFew);
        Assert.True(await _regions.AreHostsReadyAsync("us-east1"));
    }

    [Fact]
    public async Task Moves_the_name_the_traffic_and_the_address()
    {
        const string Record = "/dns/v1/projects/trading-bot-test/managedZones/trading-bot-private/rrsets/db.trading-bot.internal./A";
        const string Service = $"{Project}/global/backendServices/trading-bot-global-lb";
        _google.Things[Record] = JsonNode.Parse("""{"rrdatas":["10.20.0.3"]}""")!.AsObject();
        _google.Things[Service] = JsonNode.Parse("""
            {"fingerprint":"f","backends":[
            {"group":"https://x/regions/us-central1/instanceGroups/a","capacityScaler":1.0},
            {"group":"https://x/regions/us-east1/instanceGroups/b","capacityScaler":0.0}]}
            """)!.AsObject();

        for (var twice = 0; twice < 2; twice++)
        {
            await _regions.PointNameAsync("us-east1");
            await _regions.ShiftBackendsAsync("us-east1");
            await _regions.PublishAddressAsync("us-east1", 7);
        }

        Assert.Equal("""["127.0.0.1"]""", _google.Things[Record]["rrdatas"]!.ToJsonString());
        Assert.Equal(
            [0.0, 1.0],
            _google.Things[Service]["backends"]!.AsArray().Select(backend => backend!["capacityScaler"]!.GetValue<double>()));
        Assert.Equal(
            ["""{"region":"us-east1","host":"127.0.0.1","epoch":7}"""],
            _google.Secrets["projects/trading-bot-test/secrets/trading-bot-database-address"]);
        Assert.Equal(2, _google.Calls.Count(call => call.StartsWith("PATCH", StringComparison.Ordinal)));
    }
}
