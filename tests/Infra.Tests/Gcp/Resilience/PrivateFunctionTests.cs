using Groundwork.Infra.Gcp.Resilience;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class PrivateFunctionTests
{
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string Invoker = "gcp:cloudrunv2/serviceIamMember:ServiceIamMember";
    const string Url = "https://trading-bot-failover-123456789012.us-east1.run.app";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Knows_its_address_before_it_is_made(bool isPreview)
    {
        PrivateFunction? made = null;

        var program = await TestProgram.Run(() => made = New(), isPreview);

        Assert.Equal(Url, made!.Url);
        Assert.Equal(Url, program.Only(Function)["serviceConfig.environmentVariables.FUNCTION_URL"]);
    }

    [Fact]
    public async Task Is_reached_from_inside_alone()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("ALLOW_INTERNAL_ONLY", function["serviceConfig.ingressSettings"]);
        Assert.Equal("Fails over", function["description"]);
        Assert.Equal("failover", function["buildConfig.entryPoint"]);
        Assert.Equal("trading-bot-failover@trading-bot-test.iam.gserviceaccount.com", function["serviceConfig.serviceAccountEmail"]);
    }

    [Fact]
    public async Task Has_no_schedule() => Assert.Empty((await Program()).OfType("gcp:cloudscheduler/job:Job"));

    [Fact]
    public async Task Is_called_by_those_it_names_alone()
    {
        var members = (await Program()).OfType(Invoker).Select(grant => $"{grant.Name} {grant["role"]} {grant["member"]}");

        Assert.Equal(
            [
                "move-invoker roles/run.invoker serviceAccount:trading-bot-scheduler@trading-bot-test.iam.gserviceaccount.com",
                "move-invoker-push roles/run.invoker serviceAccount:trading-bot-push@trading-bot-test.iam.gserviceaccount.com",
                "move-operator-on-call roles/run.invoker serviceAccount:trading-bot-on-call@trading-bot-test.iam.gserviceaccount.com",
            ],
            members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tells_the_function_which_callers_are_machines_and_which_are_people()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal(
            "trading-bot-scheduler@trading-bot-test.iam.gserviceaccount.com,trading-bot-push@trading-bot-test.iam.gserviceaccount.com",
            function["serviceConfig.environmentVariables.CALLERS"]);
        Assert.Equal(
            "trading-bot-on-call@trading-bot-test.iam.gserviceaccount.com",
            function["serviceConfig.environmentVariables.OPERATORS"]);
    }

    [Fact]
    public async Task Names_no_people_where_there_are_none()
    {
        var program = await TestProgram.Run(() => New(withOthers: false));

        Assert.Null(program.Only(Function)["serviceConfig.environmentVariables.OPERATORS"]);
        Assert.Equal("move-invoker", program.Only(Invoker).Name);
    }

    [Fact]
    public async Task Tells_of_errors()
    {
        var alert = (await Program()).Only("gcp:monitoring/alertPolicy:AlertPolicy");

        Assert.Equal("move-errors", alert.Name);
        Assert.Equal(
            "sum(increase(run_googleapis_com:request_count{monitored_resource=\"cloud_run_revision\",service_name=\"trading-bot-failover\","
                + "response_code_class=\"5xx\"}[5m])) > 0",
            alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public async Task Keeps_state_and_queues_its_steps()
    {
        var program = await Program();

        Assert.Equal(
            "resource.name.startsWith(\"projects/_/buckets/trading-bot-test-recovery-state/objects/failover/\")",
            program["gcp:storage/bucketIAMMember:BucketIAMMember", "move-state"]["condition.expression"]);
        Assert.Equal("roles/cloudtasks.enqueuer", program.Only("gcp:cloudtasks/queueIamMember:QueueIamMember")["role"]);
        Assert.Equal("roles/iam.serviceAccountUser", program["gcp:serviceaccount/iAMMember:IAMMember", "move-acts-as-caller"]["role"]);
    }

    [Fact]
    public async Task Has_neither_state_nor_steps_where_it_needs_none()
    {
        var program = await TestProgram.Run(() => New(runsInSteps: false));

        Assert.Empty(program.OfType("gcp:storage/bucketIAMMember:BucketIAMMember"));
        Assert.Empty(program.OfType("gcp:cloudtasks/queueIamMember:QueueIamMember"));
        Assert.Empty(program.OfType("gcp:serviceaccount/iAMMember:IAMMember"));
    }

    [Fact]
    public async Task Refuses_a_name_that_can_not_be_one()
    {
        var message = await Foundation.ErrorOf(() => New(functionName: "Failover"));

        Assert.Contains(
            "FunctionName must be lower-case letters, digits and '-', starting with a letter, got 'Failover'.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_request_that_takes_longer_than_a_caller_waits()
    {
        var message = await Foundation.ErrorOf(() => New(timeoutSeconds: 1_801));

        Assert.Contains("TimeoutSeconds must be between 10 and 1800, got 1801.", message, StringComparison.Ordinal);
    }

    static Task<TestProgram> Program() => TestProgram.Run(() => New());

    static PrivateFunction New(bool withOthers = true, bool runsInSteps = true, string functionName = "failover", int timeoutSeconds = 540)
    {
        var system = new RecoverySystem();

        Dictionary<string, Input<string>> Other(string key) => withOthers ? new() { [key] = system.Identity(key).Member } : [];

        return new("move", new()
        {
            Runtime = system.Runtime,
            Identity = system.Identity("failover"),
            FunctionName = functionName,
            Target = "failover",
            Description = "Fails over",
            Runbook = "loss-of-region",
            Invokers = Other("push"),
            Operators = Other("on-call"),
            RunsInSteps = runsInSteps,
            TimeoutSeconds = timeoutSeconds,
        });
    }
}
