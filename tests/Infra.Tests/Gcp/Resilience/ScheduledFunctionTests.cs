using System.Text;
using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class ScheduledFunctionTests
{
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string Alert = "gcp:monitoring/alertPolicy:AlertPolicy";
    const string Url = "https://trading-bot-vault-123456789012.us-east1.run.app";

    [Fact]
    public async Task Runs_on_dotnet_under_its_own_identity_reached_from_inside()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("dotnet10", function["buildConfig.runtime"]);
        Assert.Equal("vault", function["buildConfig.entryPoint"]);
        Assert.Equal("trading-bot-copier@trading-bot-test.iam.gserviceaccount.com", function["serviceConfig.serviceAccountEmail"]);
        Assert.Equal("ALLOW_INTERNAL_ONLY", function["serviceConfig.ingressSettings"]);
        Assert.Equal(Url, function["serviceConfig.environmentVariables.FUNCTION_URL"]);
        Assert.Equal(
            "trading-bot-scheduler@trading-bot-test.iam.gserviceaccount.com",
            function["serviceConfig.environmentVariables.CALLERS"]);
        Assert.Contains("services-run", function.DependsOn);
    }

    [Fact]
    public async Task Is_called_by_the_scheduler_alone()
    {
        var grant = (await Program()).Only("gcp:cloudrunv2/serviceIamMember:ServiceIamMember");

        Assert.Equal("roles/run.invoker", grant["role"]);
        Assert.Equal("serviceAccount:trading-bot-scheduler@trading-bot-test.iam.gserviceaccount.com", grant["member"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_called_on_schedule_with_a_token_for_it(bool isPreview)
    {
        var job = (await Program(isPreview)).Only("gcp:cloudscheduler/job:Job");

        Assert.Equal("30 * * * *", job["schedule"]);
        Assert.Equal("vault: copy", job["description"]);
        Assert.Equal("Etc/UTC", job["timeZone"]);
        Assert.Equal(5.0, job["retryConfig.retryCount"]);
        Assert.Equal("180s", job["attemptDeadline"]);
        Assert.Equal(Url + "/", job["httpTarget.uri"]);
        Assert.Equal(Url, job["httpTarget.oidcToken.audience"]);
        Assert.Equal("{}", Encoding.UTF8.GetString(Convert.FromBase64String((string)job["httpTarget.body"]!)));
        Assert.Contains("copy-invoker", job.DependsOn);
    }

    [Fact]
    public async Task Holds_just_the_permissions_it_names()
    {
        var program = await Program();

        Assert.Equal(
            ["cloudsql.instances.get"],
            program["gcp:projects/iAMCustomRole:IAMCustomRole", "copy-role-look"].Texts("permissions"));
        Assert.Equal(
            "projects/trading-bot-test/roles/trading_bot_vault_look",
            program["gcp:projects/iAMMember:IAMMember", "copy-grant-look"]["role"]);
        Assert.Equal("resource.name == \"x\"", program["gcp:projects/iAMMember:IAMMember", "copy-grant-look"]["condition.expression"]);
        Assert.Equal(
            ["monitoring.timeSeries.create"],
            program["gcp:projects/iAMCustomRole:IAMCustomRole", "copy-role-metrics"].Texts("permissions"));
    }

    [Fact]
    public async Task Tells_of_failure_and_of_silence()
    {
        var alert = (await Program())[Alert, "copy-hourly-missing"];

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_vault_vault_succeeded[150m])",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
        Assert.Equal(
            "min_over_time(custom_googleapis_com:trading_bot_vault_vault_succeeded[30m]) < 1",
            alert["conditions[1].conditionPrometheusQueryLanguage.query"]);
        Assert.Contains("copy-hourly-succeeded", alert.DependsOn);
    }

    [Fact]
    public async Task Looks_for_a_monthly_success_on_the_evening_of_its_day()
    {
        var alert = (await Program(schedule: "0 7 1 * *"))[Alert, "copy-hourly-missing"];

        Assert.Equal(
            "absent_over_time(custom_googleapis_com:trading_bot_vault_vault_succeeded[1500m]) and on() "
                + "(day_of_month() == 1) and on() (hour() == 23)",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public void Refuses_to_tell_before_two_runs_were_missed()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new ScheduledJobArgs
            {
                Description = "probe: x",
                Schedule = CronSchedule.Parse("* * * * *"),
                SuccessMetric = "probe/healthy",
                TellAfterMinutes = 1,
            });

        Assert.Equal("TellAfterMinutes must be between 2 and 1500, got 1.", error.Message);
    }

    [Fact]
    public async Task Refuses_a_function_that_the_code_does_not_have()
    {
        var message = await Foundation.ErrorOf(() => New("tidy", "0 * * * *"));

        Assert.Contains(
            "Target must be one of backup, baseline, drill, escalation, failover, probe, report, vault, verify, got 'tidy'.",
            message,
            StringComparison.Ordinal);
    }

    static Task<TestProgram> Program(bool isPreview = false, string schedule = "30 * * * *") =>
        TestProgram.Run(() => New("vault", schedule), isPreview);

    static ScheduledFunction New(string target, string schedule)
    {
        var system = new RecoverySystem();

        return new("copy", new()
        {
            Runtime = system.Runtime,
            Identity = system.Identity("copier"),
            FunctionName = "vault",
            Target = target,
            Runbook = "damaged-database",
            Permissions = new Dictionary<string, FunctionPermissions>
            {
                ["look"] = new(["cloudsql.instances.get"], "resource.name == \"x\""),
            },
            Jobs = new Dictionary<string, ScheduledJobArgs>
            {
                ["hourly"] = new()
                {
                    Description = "vault: copy",
                    Schedule = CronSchedule.Parse(schedule),
                    SuccessMetric = "vault/succeeded",
                },
            },
        });
    }
}
