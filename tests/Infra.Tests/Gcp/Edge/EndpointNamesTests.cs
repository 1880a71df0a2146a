namespace Groundwork.Infra.Tests.Gcp.Edge;

public sealed class EndpointNamesTests
{
    const string Record = "gcp:dns/recordSet:RecordSet";

    [Fact]
    public async Task Signs_and_logs_the_zone_and_keeps_it()
    {
        var zone = (await EndpointProgram.Run()).Only("gcp:dns/managedZone:ManagedZone");

        Assert.Equal(("example.com.", "public"), (zone["dnsName"], zone["visibility"]));
        Assert.Equal(("on", "nsec3"), (zone["dnssecConfig.state"], zone["dnssecConfig.nonExistence"]));
        Assert.Equal(true, zone["cloudLoggingConfig.enableLogging"]);
        Assert.Equal("public-names", zone["labels.purpose"]);
        Assert.True(zone.IsProtected);
    }

    [Fact]
    public async Task Points_the_name_at_the_address()
    {
        var record = (await EndpointProgram.Run())[Record, "endpoint-address-record"];

        Assert.Equal(("api.example.com.", "A"), (record["name"], record["type"]));
    }

    [Fact]
    public async Task Lets_Google_alone_issue_certificates()
    {
        var record = (await EndpointProgram.Run())[Record, "endpoint-issuers-record"];

        Assert.Equal(("example.com.", "CAA"), (record["name"], record["type"]));
        Assert.Equal(["0 issue \"pki.goog\"", "0 issuewild \";\""], record.Texts("rrdatas"));
    }

    [Fact]
    public async Task Proves_the_name_by_a_record_before_the_certificate_is_asked_for()
    {
        var program = await EndpointProgram.Run();

        var certificate = program.Only("gcp:certificatemanager/certificate:Certificate");

        Assert.Equal("_acme-challenge.api.example.com.", program[Record, "endpoint-authorization-record"]["name"]);
        Assert.Equal(["api.example.com"], certificate.Texts("managed.domains"));
        Assert.Equal(["endpoint-authorization-id"], certificate.Texts("managed.dnsAuthorizations"));
        Assert.Contains("endpoint-authorization-record", certificate.DependsOn);
    }

    [Fact]
    public async Task Serves_the_certificate_for_its_own_name_only()
    {
        var entry = (await EndpointProgram.Run()).Only("gcp:certificatemanager/certificateMapEntry:CertificateMapEntry");

        Assert.Equal("api.example.com", entry["hostname"]);
        Assert.Null(entry["matcher"]);
        Assert.Equal(["endpoint-certificate-id"], entry.Texts("certificates"));
    }

    [Theory]
    [InlineData("example.com", "api.example.org", "HostName must be example.com or end in .example.com, got 'api.example.org'.")]
    [InlineData("example.com", "badexample.com", "HostName must be example.com or end in .example.com, got 'badexample.com'.")]
    [InlineData("example.com.", "api.example.com", "Zone must be a domain such as api.example.com, got 'example.com.'.")]
    [InlineData("com", "api.com", "Zone must be a domain such as api.example.com, got 'com'.")]
    [InlineData("example.com", "*.example.com", "HostName must be a domain such as api.example.com, got '*.example.com'.")]
    public async Task Rejects_a_name_that_it_cannot_serve(string zone, string hostName, string error) =>
        Assert.Contains(
            error,
            await Foundation.ErrorOf(() => EndpointProgram.New(zone: zone, hostName: hostName)),
            StringComparison.Ordinal);
}
