using System.Text.Json.Nodes;

namespace Groundwork.Stacks.Tests.TradingBot;

/// <summary>The way in, in every environment.</summary>
public sealed class TradingBotEdgeTests
{
    const string Backend = "gcp:compute/backendService:BackendService";
    const string Capacity = "capacityScaler";

    [Theory]
    [InlineData("dev", "api.dev.trading-bot.example.com")]
    [InlineData("staging", "api.staging.trading-bot.example.com")]
    [InlineData("prod", "api.trading-bot.example.com")]
    public async Task Has_one_address_and_name_that_is_checked_from_outside(string stack, string host)
    {
        var program = await Systems.Run(stack, isPreview: false);

        Assert.Equal(2, program.OfType("gcp:compute/globalForwardingRule:GlobalForwardingRule")
            .Count(rule => Equals("endpoint-address-id", rule["ipAddress"])));
        Assert.Equal($"{host}.", program["gcp:dns/recordSet:RecordSet", "endpoint-address-record"]["name"]);
        Assert.Equal(host, program.Only("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig")["monitoredResource.labels.host"]);
    }

    [Theory]
    [InlineData("us-central1", 1, 0)]
    [InlineData("us-east1", 0, 1)]
    public async Task Sends_the_traffic_to_the_active_region(string active, double central, double east)
    {
        var program = await Systems.Run(
            "prod",
            StackFiles.Config("prod", "regions.activeRegion", JsonValue.Create(active)),
            isPreview: false);

        var backend = program[Backend, "endpoint-backend"];

        Assert.Equal((central, east), (backend[$"backends[0].{Capacity}"], backend[$"backends[1].{Capacity}"]));
    }

    [Theory]
    [InlineData("dev", 0)]
    [InlineData("staging", 0)]
    [InlineData("prod", 6)]
    public async Task Looks_into_the_traffic_of_every_zone_in_prod(string stack, int endpoints)
    {
        var program = await Systems.Run(stack, isPreview: false);

        Assert.Equal(endpoints, program.OfType("gcp:cloudids/endpoint:Endpoint").Count());
    }

    [Fact]
    public async Task Names_the_database_as_the_hosts_call_it()
    {
        var program = await Systems.Run("prod", isPreview: false);

        var template =
            (string)program["gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", "hosts-primary-template"]["metadata.user-data"]!;

        Assert.Equal("database.trading-bot.internal.", program["gcp:dns/recordSet:RecordSet", "database-name-record"]["name"]);
        Assert.Contains("database.trading-bot.internal", template, StringComparison.Ordinal);
    }
}
