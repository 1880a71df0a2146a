namespace Groundwork.Infra.Tests.Gcp.Edge;

public sealed class PublicEndpointTests
{
    const string Address = "gcp:compute/globalAddress:GlobalAddress";
    const string Backend = "gcp:compute/backendService:BackendService";
    const string Rule = "gcp:compute/globalForwardingRule:GlobalForwardingRule";
    const string UrlMap = "gcp:compute/uRLMap:URLMap";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Serves_https_at_one_address_and_only_redirects_http(bool isPreview)
    {
        var program = await EndpointProgram.Run(isPreview: isPreview);

        var (https, http) = (program[Rule, "endpoint-https-rule"], program[Rule, "endpoint-http-rule"]);

        Assert.Equal(("443", "endpoint-https-id"), (https["portRange"], https["target"]));
        Assert.Equal(("80", "endpoint-http-id"), (http["portRange"], http["target"]));
        Assert.All(
            [https, http],
            rule => Assert.Equal(("endpoint-address-id", "EXTERNAL_MANAGED"), (rule["ipAddress"], rule["loadBalancingScheme"])));
        Assert.Equal("endpoint-id", program["gcp:compute/targetHttpsProxy:TargetHttpsProxy", "endpoint-https"]["urlMap"]);
        Assert.Equal("endpoint-redirect-id", program["gcp:compute/targetHttpProxy:TargetHttpProxy", "endpoint-http"]["urlMap"]);
        Assert.Equal(true, program[UrlMap, "endpoint-redirect"]["defaultUrlRedirect.httpsRedirect"]);
        Assert.Equal("MOVED_PERMANENTLY_DEFAULT", program[UrlMap, "endpoint-redirect"]["defaultUrlRedirect.redirectResponseCode"]);
        Assert.Null(program[UrlMap, "endpoint-redirect"]["defaultService"]);
    }

    [Fact]
    public async Task Has_the_name_that_is_required()
    {
        var map = (await EndpointProgram.Run())[UrlMap, "endpoint"];

        Assert.Equal("trading-bot-global-lb", map["name"]);
        Assert.Equal("endpoint-backend-id", map["defaultService"]);
    }

    [Fact]
    public async Task Keeps_its_address()
    {
        var address = (await EndpointProgram.Run())[Address, "endpoint-address"];

        Assert.Equal("EXTERNAL", address["addressType"]);
        Assert.True(address.IsProtected);
    }

    [Fact]
    public async Task Speaks_no_old_TLS_and_takes_no_early_data()
    {
        var program = await EndpointProgram.Run();

        var (policy, proxy) =
            (program.Only("gcp:compute/sSLPolicy:SSLPolicy"), program.Only("gcp:compute/targetHttpsProxy:TargetHttpsProxy"));

        Assert.Equal(("TLS_1_2", "RESTRICTED"), (policy["minTlsVersion"], policy["profile"]));
        Assert.Equal(("endpoint-tls-id", "DISABLED"), (proxy["sslPolicy"], proxy["tlsEarlyData"]));
        Assert.Equal("//certificatemanager.googleapis.com/endpoint-certificates-id", proxy["certificateMap"]);
    }

    [Fact]
    public async Task Sends_all_traffic_to_the_active_region()
    {
        var backend = (await EndpointProgram.Run())[Backend, "endpoint-backend"];

        Assert.Equal(("group-central", 1.0), (backend["backends[0].group"], backend["backends[0].capacityScaler"]));
        Assert.Equal(("group-east", 0.0), (backend["backends[1].group"], backend["backends[1].capacityScaler"]));
        Assert.Equal(("HTTP", "core-engine"), (backend["protocol"], backend["portName"]));
    }

    [Fact]
    public async Task Leaves_the_traffic_where_a_failover_has_put_it()
    {
        var backend = (await EndpointProgram.Run())[Backend, "endpoint-backend"];

        Assert.Equal(["backends"], backend.Options.IgnoreChanges);
    }

    [Fact]
    public async Task Logs_every_request_drains_connections_and_ejects_bad_hosts()
    {
        var backend = (await EndpointProgram.Run())[Backend, "endpoint-backend"];

        Assert.Equal((true, 1.0), (backend["logConfig.enable"], backend["logConfig.sampleRate"]));
        Assert.Equal(60.0, backend["connectionDrainingTimeoutSec"]);
        Assert.Equal(5.0, backend["outlierDetection.consecutiveErrors"]);
        Assert.Equal("endpoint-shield-id", backend["securityPolicy"]);
    }

    [Fact]
    public async Task Tells_browsers_to_be_careful()
    {
        var backend = (await EndpointProgram.Run())[Backend, "endpoint-backend"];

        Assert.Equal(
            [
                "Content-Security-Policy: default-src 'self'; frame-ancestors 'none'", "Referrer-Policy: no-referrer",
                "Strict-Transport-Security: max-age=31536000; includeSubDomains", "X-Content-Type-Options: nosniff",
                "X-Frame-Options: DENY",
            ],
            backend.Texts("customResponseHeaders"));
    }

    [Fact]
    public async Task Asks_each_host_quickly_whether_it_is_well()
    {
        var health = (await EndpointProgram.Run())["gcp:compute/healthCheck:HealthCheck", "endpoint-health"];

        Assert.Equal((5.0, 3.0), (health["checkIntervalSec"], health["unhealthyThreshold"]));
        Assert.Equal(("USE_SERVING_PORT", "/health"), (health["httpHealthCheck.portSpecification"], health["httpHealthCheck.requestPath"]));
    }

    [Fact]
    public async Task Is_made_after_its_APIs()
    {
        var program = await EndpointProgram.Run();

        Assert.Contains("services-compute", program[Backend, "endpoint-backend"].DependsOn);
        Assert.Contains("services-certificatemanager", program.Only("gcp:certificatemanager/certificateMap:CertificateMap").DependsOn);
        Assert.Contains("services-dns", program.Only("gcp:dns/managedZone:ManagedZone").DependsOn);
        Assert.Contains("services-monitoring", program.Only("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig").DependsOn);
    }

    [Fact]
    public async Task Publishes_what_a_failover_moves()
    {
        Groundwork.Infra.Gcp.Edge.PublicEndpoint? endpoint = null;
        _ = await TestProgram.Run(() => endpoint = EndpointProgram.New());

        _ = Assert.Single(await Known.ValueOf(endpoint!.BackendServices));
    }

    [Fact]
    public async Task Rejects_regions_of_which_none_serves() => Assert.Contains(
        "Capacity must be above 0 in one region at least, got 0 everywhere.",
        await Foundation.ErrorOf(() => EndpointProgram.New(capacities: (0, 0))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.05, "0.05")]
    [InlineData(1.5, "1.5")]
    [InlineData(-1, "-1")]
    public async Task Rejects_a_capacity_that_Google_does_not_take(double capacity, string shown) => Assert.Contains(
        $"Capacity must be 0, or between 0.1 and 1, got {shown}.",
        await Foundation.ErrorOf(() => EndpointProgram.New(capacities: (1, capacity))), StringComparison.Ordinal);
}
