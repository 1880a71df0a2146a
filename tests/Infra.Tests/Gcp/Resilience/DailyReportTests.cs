using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class DailyReportTests
{
    const string Function = "gcp:cloudfunctionsv2/function:Function";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_made_every_day(bool isPreview)
    {
        var job = (await Program(isPreview)).Only("gcp:cloudscheduler/job:Job");

        Assert.Equal("report: daily", job["description"]);
        Assert.Equal("0 6 * * *", job["schedule"]);
        Assert.Equal("Etc/UTC", job["timeZone"]);
    }

    [Fact]
    public async Task Reads_the_figures_of_the_whole_system()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("report", function["buildConfig.entryPoint"]);
        Assert.Equal("custom.googleapis.com/trading-bot", function["serviceConfig.environmentVariables.FIGURES_PREFIX"]);
        Assert.Equal("projects/trading-bot-test/topics/alerts", function["serviceConfig.environmentVariables.ALERT_TOPIC"]);
        Assert.Equal("trading-bot-test-reports", function["serviceConfig.environmentVariables.REPORT_BUCKET"]);
    }

    [Fact]
    public async Task May_read_metrics_and_write_reports_and_delete_nothing()
    {
        var program = await Program();

        Assert.Equal(
            ["monitoring.timeSeries.list"],
            program["gcp:projects/iAMCustomRole:IAMCustomRole", "daily-function-role-read"].Texts("permissions"));
        Assert.Equal(
            ["roles/storage.objectCreator", "roles/storage.objectViewer"],
            program.OfType("gcp:storage/bucketIAMMember:BucketIAMMember").Select(grant => grant["role"]).Order());
        Assert.Equal("roles/pubsub.publisher", program.Only("gcp:pubsub/topicIAMMember:TopicIAMMember")["role"]);
        Assert.Empty(program.OfType("gcp:cloudtasks/queueIamMember:QueueIamMember"));
    }

    [Fact]
    public async Task Keeps_reports_where_nobody_can_delete_them()
    {
        var bucket = (await Program())["gcp:storage/bucket:Bucket", "daily-bucket"];

        Assert.Equal("34560000", bucket["retentionPolicy.retentionPeriod"]);
        Assert.Equal(400.0, bucket["lifecycleRules[0].condition.age"]);
        Assert.Equal("enforced", bucket["publicAccessPrevention"]);
        Assert.NotNull(bucket["encryption.defaultKmsKeyName"]);
        Assert.True(bucket.IsProtected);
    }

    [Fact]
    public async Task Tells_of_a_report_that_stays_away()
    {
        var alert = (await Program())["gcp:monitoring/alertPolicy:AlertPolicy", "daily-function-daily-missing"];

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_report_report_succeeded[1500m])",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public async Task Refuses_a_schedule_that_leaves_days_out()
    {
        var message = await Foundation.ErrorOf(() => New("0 6 * * 1-5"));

        Assert.Contains(
            "Schedule must make a report every day, got '0 6 * * 1-5', which pauses 3 days.",
            message,
            StringComparison.Ordinal);
    }

    static Task<TestProgram> Program(bool isPreview = false) => TestProgram.Run(() => New("0 6 * * *"), isPreview);

    static DailyReport New(string schedule)
    {
        var system = new RecoverySystem();

        return new("daily", new()
        {
            Runtime = system.Runtime,
            Identity = system.Identity("report"),
            Key = system.Keys.For("storage", "us"),
            AlertTopicId = "projects/trading-bot-test/topics/alerts",
            Schedule = CronSchedule.Parse(schedule),
        });
    }
}
