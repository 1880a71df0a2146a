using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class RecoveryDrillTests
{
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string Job = "gcp:cloudscheduler/job:Job";
    const string Evidence = "gcp:storage/bucket:Bucket";

    [Fact]
    public async Task Restores_each_month()
    {
        var program = await TestProgram.Run(() => New("0 7 1 * *"));

        Assert.Equal("restore-drill: monthly", program.Only(Job)["description"]);
        Assert.Equal("0 7 1 * *", program.Only(Job)["schedule"]);
        Assert.Equal("verify", program.Only(Function)["buildConfig.entryPoint"]);
        Assert.Equal(
            "trading-bot-restore-drill-",
            program.Only(Function)["serviceConfig.environmentVariables.VERIFY_PREFIX"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Swaps_the_regions_each_month_through_the_failover(bool isPreview)
    {
        var program = await Program(isPreview);

        Assert.Equal("drill: monthly, by switchover", program[Job, "drill-switchover-monthly"]["description"]);
        Assert.Equal("0 9 1 * *", program[Job, "drill-switchover-monthly"]["schedule"]);
        Assert.Equal("trading-bot-drill", program[Function, "drill-switchover"]["name"]);
    }

    [Theory]
    [InlineData("FAILOVER_URL", "https://trading-bot-failover-123456789012.us-east1.run.app")]
    [InlineData("RTO_SECONDS", "900")]
    [InlineData("RPO_SECONDS", "300")]
    [InlineData("EVIDENCE_BUCKET", "trading-bot-test-evidence")]
    [InlineData("COUNTED_TABLES", "strategies")]
    [InlineData("BACKEND_SERVICES", "api-backend")]
    [InlineData("REGIONS", "us-central1,us-east1")]
    [InlineData("FENCE_PRIORITY", "1000")]
    [InlineData("DATABASE_USER", "trading-bot-drill@trading-bot-test.iam")]
    public async Task Tells_the_drill(string variable, string value) =>
        Assert.Equal(value, (await Program())[Function, "drill-switchover"][$"serviceConfig.environmentVariables.{variable}"]);

    [Fact]
    public async Task Lets_the_drill_look_at_the_instances_and_switch_nothing_itself()
    {
        var permissions = (await Program()).OfType("gcp:projects/iAMCustomRole:IAMCustomRole")
            .Where(role => role.Name.StartsWith("drill-switchover-", StringComparison.Ordinal))
            .SelectMany(role => role.Texts("permissions"));

        Assert.Equal(["cloudsql.instances.get", "monitoring.timeSeries.create"], permissions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keeps_evidence_that_nobody_can_delete_or_write_over()
    {
        var program = await Program();

        var bucket = program[Evidence, "drill-evidence"];
        Assert.Equal("US", bucket["location"]);
        Assert.Equal("94608000", bucket["retentionPolicy.retentionPeriod"]);
        Assert.Equal(true, bucket["retentionPolicy.isLocked"]);
        Assert.True(bucket.IsProtected);
        Assert.Equal(
            ["storage.objects.create", "storage.objects.get"],
            program["gcp:projects/iAMCustomRole:IAMCustomRole", "drill-evidence-role"].Texts("permissions"));
        Assert.Equal(
            "serviceAccount:trading-bot-drill@trading-bot-test.iam.gserviceaccount.com",
            Assert.Single(
                program.OfType("gcp:storage/bucketIAMMember:BucketIAMMember"),
                grant => Equals(grant["bucket"], "trading-bot-test-evidence"))["member"]);
    }

    [Fact]
    public async Task Tells_of_a_drill_that_fails_or_is_not_held()
    {
        var alert = (await Program())["gcp:monitoring/alertPolicy:AlertPolicy", "drill-switchover-monthly-missing"];

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_drill_drill_succeeded[1500m]) and on() "
                + "(day_of_month() == 1) and on() (hour() == 23)",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
        Assert.Equal(
            "min_over_time(custom_googleapis_com:trading_bot_drill_drill_succeeded[30m]) < 1",
            alert["conditions[1].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public async Task Refuses_to_be_held_less_often()
    {
        var message = await Foundation.ErrorOf(() => New("0 7 1 */2 *"));

        Assert.Contains(
            "Schedule must hold the drill every 31 days or more often, got '0 7 1 */2 *', which pauses 62 days.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59, 1_095, "RecoveryTimeSeconds must be between 60 and 86400, got 59.")]
    [InlineData(900, 364, "EvidenceDays must be between 365 and 3650, got 364.")]
    public async Task Refuses_figures_that_prove_nothing(int recoveryTimeSeconds, int evidenceDays, string text)
    {
        var message = await Foundation.ErrorOf(() =>
        {
            var system = new RecoverySystem();
            _ = new SwitchoverDrillArgs
            {
                Failover = new("failover", system.FailoverArgs()),
                Identity = system.Identity("drill"),
                RecoveryTimeSeconds = recoveryTimeSeconds,
                EvidenceDays = evidenceDays,
            };
        });

        Assert.Contains(text, message, StringComparison.Ordinal);
    }

    static Task<TestProgram> Program(bool isPreview = false) => TestProgram.Run(() => New("0 7 1 * *", switches: true), isPreview);

    static RecoveryDrill New(string schedule, bool switches = false)
    {
        var system = new RecoverySystem();

        return new("drill", new()
        {
            Runtime = system.Runtime,
            Vault = system.Vault(),
            Database = system.Database,
            Identity = system.Identity("restore-drill"),
            Schedule = CronSchedule.Parse(schedule),
            CountedTables = ["strategies"],
            Switchover = switches ? new() { Failover = new("failover", system.FailoverArgs()), Identity = system.Identity("drill") } : null,
        });
    }
}
