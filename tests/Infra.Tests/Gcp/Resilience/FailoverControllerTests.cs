using Groundwork.Infra.Gcp.Network;
using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class FailoverControllerTests
{
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string Alert = "gcp:monitoring/alertPolicy:AlertPolicy";
    const string Role = "gcp:projects/iAMCustomRole:IAMCustomRole";
    const string Grant = "gcp:projects/iAMMember:IAMMember";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Probes_each_minute_and_asks_the_failover(bool isPreview)
    {
        var job = (await Program(isPreview: isPreview)).Only("gcp:cloudscheduler/job:Job");

        Assert.Equal("trading-bot-probe-minute", job["name"]);
        Assert.Equal("* * * * *", job["schedule"]);
        Assert.Equal("probe: each minute", job["description"]);
    }

    [Fact]
    public async Task Tells_the_probe_whom_to_ask_and_what_to_look_at()
    {
        var program = await Program();

        Assert.Equal("probe", Probe(program, "buildConfig.entryPoint", raw: true));
        Assert.Equal("https://trading-bot-failover-123456789012.us-east1.run.app", Probe(program, "FAILOVER_URL"));
        Assert.Equal("https://api.example.com/health", Probe(program, "HEALTH_URLS"));
        Assert.Equal("database.trading-bot.internal", Probe(program, "DATABASE_HOST"));
        Assert.Equal("trading-bot-probe@trading-bot-test.iam", Probe(program, "DATABASE_USER"));
    }

    [Theory]
    [InlineData("REGIONS", "us-central1,us-east1")]
    [InlineData("INSTANCES", "trading-bot-database-us-central1-1,trading-bot-backup-replica-us-east1-1")]
    [InlineData("DATABASE_HOST", "database.trading-bot.internal")]
    [InlineData("DATABASE_USER", "trading-bot-failover@trading-bot-test.iam")]
    [InlineData("LEAST_HOSTS", "2")]
    [InlineData("MOST_HOSTS", "10")]
    [InlineData("FENCE_PRIORITY", "1000")]
    [InlineData("LEASE_BUCKET", "leases")]
    [InlineData("LEASES", "leases/capital-manager,leases/worker")]
    [InlineData("LEASE_SECONDS", "30")]
    [InlineData("DNS_ZONE", "zone")]
    [InlineData("DNS_NAME", "database.trading-bot.internal.")]
    [InlineData("BACKEND_SERVICES", "api-backend,web-backend")]
    [InlineData("ADDRESS_SECRET_NAME", "projects/p/secrets/address")]
    [InlineData("CONTROL_TOPIC", "projects/p/topics/control")]
    [InlineData("ALERT_TOPIC", "projects/p/topics/alerts")]
    [InlineData("HEALTH_URLS", "https://api.example.com/health")]
    [InlineData("KEEP_LOG_DAYS", "7")]
    [InlineData("KEEP_BACKUPS", "30")]
    [InlineData("RPO_SECONDS", "300")]
    [InlineData("OPERATORS", "trading-bot-operator@trading-bot-test.iam.gserviceaccount.com")]
    public async Task Tells_the_failover(string variable, string value) => Assert.Equal(value, Failover(await Program(), variable));

    [Fact]
    public async Task Names_home_first_when_the_other_region_is_active()
    {
        var program = await Program(active: "us-east1");

        Assert.Equal("us-central1,us-east1", Failover(program, "REGIONS"));
        Assert.Equal("trading-bot-database-us-central1-1,trading-bot-backup-replica-us-east1-1", Failover(program, "INSTANCES"));
    }

    [Theory]
    [InlineData("database", "cloudsql.instances.get,cloudsql.instances.promoteReplica,cloudsql.instances.update")]
    [InlineData("fence", "compute.firewallPolicies.get,compute.firewallPolicies.update")]
    [InlineData(
        "hosts",
        "compute.autoscalers.get,compute.autoscalers.update,compute.instanceGroupManagers.get,compute.instanceGroupManagers.use")]
    [InlineData("traffic", "compute.backendServices.get,compute.backendServices.update")]
    [InlineData("traffic-parts", "compute.healthChecks.useReadOnly,compute.instanceGroups.use,compute.securityPolicies.use")]
    public async Task Grants_just_what_a_switch_uses(string key, string permissions) =>
        Assert.Equal(permissions.Split(','), (await Program())[Role, $"failover-failover-role-{key}"].Texts("permissions"));

    [Theory]
    [InlineData(
        "database",
        "resource.type == \"sqladmin.googleapis.com/Instance\" && (resource.name == "
            + "\"projects/trading-bot-test/instances/trading-bot-database-us-central1-1\" || resource.name == "
            + "\"projects/trading-bot-test/instances/trading-bot-backup-replica-us-east1-1\")")]
    [InlineData(
        "traffic",
        "resource.type == \"compute.googleapis.com/BackendService\" && (resource.name == "
            + "\"projects/trading-bot-test/global/backendServices/api-backend\" || resource.name == "
            + "\"projects/trading-bot-test/global/backendServices/web-backend\")")]
    public async Task Grants_it_on_the_resource_where_a_condition_can_say_so(string key, string condition) =>
        Assert.Equal(condition, (await Program())[Grant, $"failover-failover-grant-{key}"]["condition.expression"]);

    [Fact]
    public async Task Grants_the_name_on_its_zone_alone()
    {
        var program = await Program();

        var grant = program.Only("gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember");
        Assert.Equal("zone", grant["managedZone"]);
        Assert.Equal("projects/trading-bot-test/roles/trading_bot_failover_name", grant["role"]);
        Assert.Equal(
            ["dns.changes.create", "dns.resourceRecordSets.get", "dns.resourceRecordSets.update"],
            program[Role, "failover-role-name"].Texts("permissions"));
        Assert.DoesNotContain(program.OfType(Grant), member => Equals(member["role"], grant["role"]));
    }

    [Fact]
    public async Task Lets_it_publish_to_its_two_topics()
    {
        var grants = (await Program()).OfType("gcp:pubsub/topicIAMMember:TopicIAMMember")
            .Where(grant => Equals(grant["member"], "serviceAccount:trading-bot-failover@trading-bot-test.iam.gserviceaccount.com"));

        Assert.Equal(["projects/p/topics/alerts", "projects/p/topics/control"], grants.Select(grant => (string)grant["topic"]!));
    }

    [Fact]
    public async Task Gives_the_probe_nothing_but_its_figures()
    {
        var roles = (await Program()).OfType(Role).Where(role => role.Name.StartsWith("failover-probe-", StringComparison.Ordinal));

        Assert.Equal(["monitoring.timeSeries.create"], Assert.Single(roles).Texts("permissions"));
    }

    [Fact]
    public async Task Tells_within_minutes_that_the_probe_is_silent_or_fails()
    {
        var alert = (await Program())[Alert, "failover-probe-minute-missing"];

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_probe_probe_healthy[3m])",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
        Assert.Equal(
            "max_over_time(custom_googleapis_com:trading_bot_probe_probe_healthy[3m]) < 1",
            alert["conditions[1].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public async Task Tells_of_a_switch_and_of_one_that_needs_a_person()
    {
        var program = await Program();

        Assert.Equal(
            "count_over_time(custom_googleapis_com:trading_bot_failover_failover_rto_seconds[10m]) > 0",
            program[Alert, "failover-switched"]["conditions[0].conditionPrometheusQueryLanguage.query"]);
        Assert.Equal("CRITICAL", program[Alert, "failover-calls-alert"]["severity"]);
        Assert.Equal(
            "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=\"trading-bot-failover\" AND severity>=CRITICAL",
            program.Only("gcp:logging/metric:Metric")["filter"]);
    }

    [Fact]
    public async Task Keeps_the_priorities_of_its_fence_to_itself()
    {
        var message = await Foundation.ErrorOf(() =>
        {
            var system = new RecoverySystem();
            var failover = New(system);
            system.Network.Firewall.Add(failover, "mine", new FirewallRule
            {
                Key = "deny",
                Band = FirewallBand.Fencing,
                Offset = 1,
                Direction = FirewallDirection.Egress,
                Description = "x",
                Protocols = ["all"],
                Ranges = ["10.0.0.1/32"],
            });
        });

        Assert.Contains(
            "Firewall priority 1001 is used twice, by failover and by mine-firewall-deny; give one another offset.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hosts", "MostHosts must be at least LeastHosts (2), got 1.")]
    [InlineData("fleets", "Fleets must be of us-central1 and us-east1, got us-central1.")]
    [InlineData("leases", "Leases must hold at least one entry.")]
    [InlineData("lease", "Leases must be an object such as leases/capital-manager, got 'Capital Manager'.")]
    [InlineData("backends", "BackendServices must hold at least one entry.")]
    [InlineData("urls", "HealthUrls must hold at least one entry.")]
    [InlineData("url", "HealthUrls must be an https address such as https://api.example.com/health, got 'http://api.example.com/health'.")]
    [InlineData("rpo", "RecoveryPointSeconds must be between 1 and 86400, got 0.")]
    public async Task Refuses_what_does_not_fit(string misfit, string text)
    {
        var message = await Foundation.ErrorOf(() => New(new RecoverySystem(), misfit: misfit));

        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    static string? Failover(TestProgram program, string variable) =>
        (string?)program[Function, "failover-failover"][$"serviceConfig.environmentVariables.{variable}"];

    static string? Probe(TestProgram program, string path, bool raw = false) =>
        (string?)program[Function, "failover-probe"][raw ? path : $"serviceConfig.environmentVariables.{path}"];

    static Task<TestProgram> Program(string active = "us-central1", bool isPreview = false) =>
        TestProgram.Run(() => New(new RecoverySystem { Active = active }), isPreview);

    static FailoverController New(RecoverySystem system, string misfit = "") => new("failover", system.FailoverArgs(
        fleets: misfit == "fleets" ? ["us-central1"] : ["us-central1", "us-east1"],
        mostHosts: misfit == "hosts" ? 1 : 10,
        leases: misfit switch { "leases" => [], "lease" => ["Capital Manager"], _ => ["leases/worker", "leases/capital-manager"] },
        backends: misfit == "backends" ? [] : ["api-backend", "web-backend"],
        urls: misfit switch { "urls" => [], "url" => ["http://api.example.com/health"], _ => ["https://api.example.com/health"] },
        recoveryPointSeconds: misfit == "rpo" ? 0 : 300));
}
