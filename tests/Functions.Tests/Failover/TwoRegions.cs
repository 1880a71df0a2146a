using System.Text.Json;
using System.Text.Json.Nodes;
using Groundwork.Functions.Tests.StandIn;

namespace Groundwork.Functions.Tests.Failover;

/// <summary>
/// Two regions in the stand-in: databases, hosts, traffic, a name, a writer's lease;
/// and a real PostgreSQL that answers as a replica that has replayed everything.
/// </summary>
static class TwoRegions
{
    const string Compute = "/compute/v1/projects/trading-bot-test";
    const string Name = "/dns/v1/projects/trading-bot-test/managedZones/trading-bot-private/rrsets/db.trading-bot.internal./A";

    // Found before the real one, as pg_catalog comes second in the search path.
    const string Replica = """
        CREATE SCHEMA replica;
        CREATE FUNCTION replica.pg_last_xact_replay_timestamp() RETURNS timestamptz LANGUAGE sql AS 'SELECT pg_catalog.now()';
        CREATE TABLE groundwork_drill (id text PRIMARY KEY, marked_at timestamptz NOT NULL);
        """;

    /// <summary>Settings of a function before a database of its own.</summary>
    public static async Task<Dictionary<string, string>> SettingsAsync(PostgresServer postgres)
    {
        var settings = await postgres.CreateAsync();
        await using var database = postgres.Open(settings);
        await PostgresServer.RunAsync(database, Replica);
        await PostgresServer.RunAsync(
            database,
            $"ALTER DATABASE {settings["DATABASE_NAME"]} SET search_path = replica, pg_catalog, public");
        settings["ADDRESSES"] = "127.0.0.1,127.0.0.1";

        return settings;
    }

    /// <summary>Puts both regions there, <c>us-central1</c> serving.</summary>
    public static void Build(StandInGoogle google)
    {
        _ = google.Sql.Add("trading-db-us-central1", isReplica: false);
        _ = google.Sql.Add("trading-db-us-east1", isReplica: true);
        _ = google.Storage.Put(
            "trading-bot-leases",
            "leases/capital-manager",
            [1],
            new() { ["owner"] = "host/boot", ["lifetime"] = "30", ["released"] = "false" });

        foreach (var region in new[] { "us-central1", "us-east1" })
        {
            google.Things[$"{Compute}/regions/{region}/autoscalers/fleet-{region}"] = Object(
                """{"autoscalingPolicy":{"mode":"OFF","minNumReplicas":1,"maxNumReplicas":3}}""");
            google.Things[$"{Compute}/regions/{region}/instanceGroupManagers/fleet-{region}"] = Object(
                """{"targetSize":2,"status":{"isStable":true}}""");
        }

        google.Things[$"{Compute}/global/backendServices/trading-bot-global-lb"] = Object("""
            {"fingerprint":"f","backends":[
            {"group":"regions/us-central1/instanceGroups/a","capacityScaler":1.0},
            {"group":"regions/us-east1/instanceGroups/b","capacityScaler":0.0}]}
            """);
        google.Things[Name] = Object("""{"name":"db.trading-bot.internal.","type":"A","ttl":5,"rrdatas":["10.20.0.3"]}""");
    }

    /// <summary>Whether a call does the work that may go wrong: not the keys of tokens, not the health of the services.</summary>
    public static bool IsWork(Call call) =>
        call.Path != "/keys" && call.Path != "/healthy" && !call.Path.StartsWith("/computeMetadata/", StringComparison.Ordinal);

    /// <summary>Which region is active, as the functions recorded it.</summary>
    public static string ActiveRegion(StandInGoogle google) => State(google, "failover/active.json").GetProperty("region").GetString()!;

    public static JsonElement State(StandInGoogle google, string name)
    {
        using var document = JsonDocument.Parse(google.Storage.Objects[("trading-bot-recovery-state", name)].Content);
        return document.RootElement.Clone();
    }

    /// <summary>
    /// Asserts that everything is in <c>us-east1</c>, that the fence was there before the promotion, and that nothing is left to do.
    /// </summary>
    public static void AssertSwitched(StandInGoogle google)
    {
        Assert.Equal("us-east1", ActiveRegion(google));
        Assert.Equal("CLOUD_SQL_INSTANCE", google.Sql.Instances["trading-db-us-east1"]["instanceType"]!.GetValue<string>());
        Assert.True(google.Sql.Instances["trading-db-us-east1"]["settings"]!["backupConfiguration"]!["pointInTimeRecoveryEnabled"]!
            .GetValue<bool>());
        Assert.True(google.Things.ContainsKey($"{Compute}/global/firewallPolicies/trading-bot-firewall#1000"));
        Assert.Equal(
            "ON",
            google.Things[$"{Compute}/regions/us-east1/autoscalers/fleet-us-east1"]["autoscalingPolicy"]!["mode"]!.GetValue<string>());
        Assert.Equal(
            [0.0, 1.0],
            google.Things[$"{Compute}/global/backendServices/trading-bot-global-lb"]["backends"]!
                .AsArray()
                .Select(backend => backend!["capacityScaler"]!.GetValue<double>()));
        Assert.Equal("""["127.0.0.1"]""", google.Things[Name]["rrdatas"]!.ToJsonString());
        Assert.Contains(
            "us-east1",
            google.Secrets["projects/trading-bot-test/secrets/trading-bot-database-address"][^1],
            StringComparison.Ordinal);
        Assert.True(
            google.Calls.FindIndex(call => call.EndsWith("/addRule", StringComparison.Ordinal)) is >= 0 and var fenced
            && fenced < google.Calls.FindIndex(call => call.EndsWith("/promoteReplica", StringComparison.Ordinal)));
        Assert.Equal("true", google.Storage.Objects[("trading-bot-leases", "leases/capital-manager")].Metadata["released"]);
    }

    static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();
}
