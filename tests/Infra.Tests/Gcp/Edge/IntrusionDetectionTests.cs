using Groundwork.Infra.Gcp.Edge;

namespace Groundwork.Infra.Tests.Gcp.Edge;

public sealed class IntrusionDetectionTests
{
    const string Endpoint = "gcp:cloudids/endpoint:Endpoint";
    const string Mirroring = "gcp:compute/packetMirroring:PacketMirroring";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Has_an_endpoint_in_each_zone_after_the_private_connection(bool isPreview)
    {
        var program = await TestProgram.Run(() => New(), isPreview);

        Assert.Equal(["us-central1-a", "us-central1-b", "us-east1-b"], program.OfType(Endpoint).Select(endpoint => endpoint["location"]));
        Assert.All(program.OfType(Endpoint), endpoint =>
        {
            Assert.Equal(("network-id", "LOW"), (endpoint["network"], endpoint["severity"]));
            Assert.Contains("network-private-services-connection", endpoint.DependsOn);
            Assert.Contains("services-ids", endpoint.DependsOn);
        });
    }

    [Fact]
    public async Task Mirrors_each_region_once_both_ways()
    {
        var program = await TestProgram.Run(() => New());

        var mirrorings = program.OfType(Mirroring).ToArray();

        Assert.Equal(["TRUE", "FALSE", "TRUE"], mirrorings.Select(mirroring => mirroring["enable"]));
        Assert.Equal(["us-central1", "us-central1", "us-east1"], mirrorings.Select(mirroring => mirroring["region"]));
        Assert.All(mirrorings, mirroring =>
        {
            Assert.Equal("BOTH", mirroring["filter.direction"]);
            Assert.Equal($"network-subnet-{mirroring["region"]}-id", mirroring["mirroredResources.subnetworks[0].url"]);
        });
    }

    [Theory]
    [InlineData("intrusion-high", "high", "HIGH")]
    [InlineData("intrusion-critical", "critical", "CRITICAL")]
    public async Task Tells_of_a_threat_by_its_severity(string name, string severity, string level)
    {
        var program = await TestProgram.Run(() => New());

        Assert.Equal(severity, program["gcp:monitoring/alertPolicy:AlertPolicy", $"{name}-alert"]["userLabels.severity"]);
        Assert.Equal(
            $"resource.type=\"ids.googleapis.com/Endpoint\" AND jsonPayload.alert_severity=\"{level}\"",
            program["gcp:logging/metric:Metric", name]["filter"]);
        Assert.Contains(name, program["gcp:monitoring/alertPolicy:AlertPolicy", $"{name}-alert"].DependsOn);
    }

    [Theory]
    [InlineData("us-east1", "us-central1-a", "Zones must be in us-east1, such as us-east1-b, got 'us-central1-a'.")]
    [InlineData("us-west1", "us-west1-a", "Zones must be one of us-central1, us-east1, got 'us-west1'.")]
    public async Task Rejects_a_zone_that_is_elsewhere(string region, string zone, string error) => Assert.Contains(
        error, await Foundation.ErrorOf(() => New(new() { [region] = [zone] })), StringComparison.Ordinal);

    [Fact]
    public async Task Rejects_a_region_without_a_zone() => Assert.Contains(
        "Zones of us-east1 must name at least one zone, each once, got none.",
        await Foundation.ErrorOf(() => New(new() { ["us-east1"] = [] })), StringComparison.Ordinal);

    [Fact]
    public async Task Rejects_no_region_at_all() =>
        Assert.Contains("Zones must hold at least one entry.", await Foundation.ErrorOf(() => New([])), StringComparison.Ordinal);

    [Fact]
    public async Task Rejects_an_unknown_severity() => Assert.Contains(
        "Severity must be one of INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL, got 'SEVERE'.",
        await Foundation.ErrorOf(() => New(severity: "SEVERE")), StringComparison.Ordinal);

    static IntrusionDetection New(Dictionary<string, IReadOnlyList<string>>? zones = null, string severity = "LOW")
    {
        var cloud = Foundation.Cloud();

        return new("intrusion", new()
        {
            Cloud = cloud,
            Network = Foundation.Network(cloud),
            Zones = zones ?? new() { ["us-central1"] = ["us-central1-a", "us-central1-b"], ["us-east1"] = ["us-east1-b"] },
            Severity = severity,
        });
    }
}
