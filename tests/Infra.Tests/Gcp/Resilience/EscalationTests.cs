using Groundwork.Infra.Gcp.Resilience;
using Groundwork.Infra.Gcp.Secrets;

namespace Groundwork.Infra.Tests.Gcp.Resilience;

public sealed class EscalationTests
{
    const string Alert = "gcp:monitoring/alertPolicy:AlertPolicy";
    const string Function = "gcp:cloudfunctionsv2/function:Function";
    const string Grant = "gcp:pubsub/subscriptionIAMMember:SubscriptionIAMMember";
    const string Publisher = "gcp:pubsub/topicIAMMember:TopicIAMMember";
    const string Subscription = "gcp:pubsub/subscription:Subscription";
    const string Url = "https://trading-bot-escalation-123456789012.us-east1.run.app";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_pushed_alerts_with_a_token_for_it_alone(bool isPreview)
    {
        var alerts = (await Program(isPreview))[Subscription, "crisis-alerts"];

        Assert.Equal("trading-bot-alerts", alerts["name"]);
        Assert.Equal("projects/trading-bot-test/topics/alerts", alerts["topic"]);
        Assert.Equal($"{Url}/", alerts["pushConfig.pushEndpoint"]);
        Assert.Equal(Url, alerts["pushConfig.oidcToken.audience"]);
        Assert.Equal("trading-bot-push@trading-bot-test.iam.gserviceaccount.com", alerts["pushConfig.oidcToken.serviceAccountEmail"]);
        Assert.Contains("crisis-function-invoker-push", alerts.DependsOn);
    }

    [Fact]
    public async Task Is_called_by_the_push_identity_and_its_own_tasks_alone()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("ALLOW_INTERNAL_ONLY", function["serviceConfig.ingressSettings"]);
        Assert.Equal(
            "trading-bot-scheduler@trading-bot-test.iam.gserviceaccount.com,trading-bot-push@trading-bot-test.iam.gserviceaccount.com",
            function["serviceConfig.environmentVariables.CALLERS"]);
        Assert.Equal(
            "trading-bot-on-call@trading-bot-test.iam.gserviceaccount.com",
            function["serviceConfig.environmentVariables.OPERATORS"]);
    }

    [Fact]
    public async Task Passes_the_delays_of_the_requirements()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("low=60/120,medium=30/60,high=5/15,critical=1/5", function["serviceConfig.environmentVariables.ESCALATION_DELAYS"]);
    }

    [Fact]
    public async Task Names_secrets_and_holds_none()
    {
        var function = (await Program()).Only(Function);

        Assert.Equal("projects/trading-bot-test/secrets/telegram", function["serviceConfig.environmentVariables.TELEGRAM_SECRET_NAME"]);
        Assert.Equal("projects/trading-bot-test/secrets/slack", function["serviceConfig.environmentVariables.SLACK_SECRET_NAME"]);
        Assert.Equal("projects/trading-bot-test/secrets/pagerduty", function["serviceConfig.environmentVariables.PAGERDUTY_SECRET_NAME"]);
        Assert.Equal("-1001234567890", function["serviceConfig.environmentVariables.TELEGRAM_CHAT"]);
    }

    [Fact]
    public async Task Keeps_what_could_not_be_delivered_for_a_week()
    {
        var program = await Program();

        Assert.Equal(100.0, program[Subscription, "crisis-alerts"]["deadLetterPolicy.maxDeliveryAttempts"]);
        Assert.Equal("crisis-undelivered-id", program[Subscription, "crisis-alerts"]["deadLetterPolicy.deadLetterTopic"]);
        Assert.Equal("604800s", program[Subscription, "crisis-undelivered-kept"]["messageRetentionDuration"]);
        Assert.Equal("roles/pubsub.publisher", program[Publisher, "crisis-undelivered-publisher"]["role"]);
        Assert.Equal("roles/pubsub.subscriber", program[Grant, "crisis-alerts-forwarder"]["role"]);
        Assert.Equal(program[Grant, "crisis-alerts-forwarder"]["member"], program[Publisher, "crisis-undelivered-publisher"]["member"]);
    }

    [Fact]
    public async Task Tries_again_within_a_minute_and_never_expires()
    {
        var subscriptions = (await Program()).OfType(Subscription).ToArray();

        Assert.Equal(4, subscriptions.Length);
        Assert.All(subscriptions, subscription => Assert.Equal("", subscription["expirationPolicy.ttl"]));
        Assert.All(subscriptions, subscription => Assert.Contains(subscription["retryPolicy.maximumBackoff"], (object[])["10s", "60s"]));
        Assert.All(subscriptions, subscription => Assert.InRange((double)subscription["ackDeadlineSeconds"]!, 30, 60));
    }

    [Fact]
    public async Task Gives_each_service_orders_of_its_own()
    {
        var program = await Program();

        Assert.Equal("trading-bot-control-core-engine", program[Subscription, "crisis-control-core-engine"]["name"]);
        Assert.Equal("crisis-control-id", program[Subscription, "crisis-control-core-engine"]["topic"]);
        Assert.Equal("serviceAccount:bot@example.iam.gserviceaccount.com", program[Grant, "crisis-control-core-engine-obeys"]["member"]);
        Assert.Equal("trading-bot-control-core-engine", program[Grant, "crisis-control-core-engine-obeys"]["subscription"]);
        Assert.Equal(
            "serviceAccount:trading-bot-escalation@trading-bot-test.iam.gserviceaccount.com",
            program[Publisher, "crisis-control-publisher"]["member"]);
    }

    [Fact]
    public async Task Knows_the_topic_of_orders_before_it_is_made()
    {
        Escalation? made = null;

        var program = await TestProgram.Run(() => made = New());

        Assert.Equal("projects/trading-bot-test/topics/trading-bot-control", await Known.ValueOf(made!.ControlTopicId));
        Assert.Equal(Url, await Known.ValueOf(made.Url));
        Assert.Equal(
            "projects/trading-bot-test/topics/trading-bot-control",
            program.Only(Function)["serviceConfig.environmentVariables.CONTROL_TOPIC"]);
    }

    [Theory]
    [InlineData(
        "crisis-late",
        "ERROR",
        "max by (subscription_id) "
            + "(pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\", "
            + "subscription_id=~\"trading-bot-alerts\"}) > 120")]
    [InlineData(
        "crisis-given-up",
        "ERROR",
        "sum(increase(pubsub_googleapis_com:subscription_dead_letter_message_count{monitored_resource=\"pubsub_subscription\", "
            + "subscription_id=\"trading-bot-alerts\"}[10m])) > 0")]
    [InlineData(
        "crisis-not-obeyed",
        "CRITICAL",
        "max by (subscription_id) "
            + "(pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\", "
            + "subscription_id=~\"trading-bot-control-.+\"}) > 60")]
    public async Task Tells_of_what_is_late_given_up_or_not_obeyed(string name, string severity, string query)
    {
        var alert = (await Program())[Alert, name];

        Assert.Equal(severity, alert["severity"]);
        Assert.Equal(query, alert["conditions[0].conditionPrometheusQueryLanguage.query"]);
    }

    [Fact]
    public async Task Refuses_a_chat_that_is_none()
    {
        var message = await Foundation.ErrorOf(() => New(chat: "@traders"));

        Assert.Contains(
            "TelegramChat must be the id of a Telegram chat such as -1001234567890, got '@traders'.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_leave_a_severity_without_delays()
    {
        var message = await Foundation.ErrorOf(() => New(delays: new()
        {
            [AlertSeverity.Low] = new(60, 120),
            [AlertSeverity.High] = new(5, 15),
        }));

        Assert.Contains("Delays must hold each severity, got none for Medium, Critical.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_escalate_before_anybody_could_respond()
    {
        var message = await Foundation.ErrorOf(() => _ = new EscalationDelay(15, 15));

        Assert.Contains("EscalateMinutes must be more than RespondMinutes (15), got 15.", message, StringComparison.Ordinal);
    }

    static Task<TestProgram> Program(bool isPreview = false) => TestProgram.Run(() => New(), isPreview);

    static Escalation New(string chat = "-1001234567890", Dictionary<AlertSeverity, EscalationDelay>? delays = null)
    {
        var system = new RecoverySystem();
        var args = new EscalationArgs
        {
            Runtime = system.Runtime,
            Identity = system.Identity("escalation"),
            PushIdentity = system.Identity("push"),
            AlertTopicId = "projects/trading-bot-test/topics/alerts",
            TopicKey = system.Keys.For("messages", "us"),
            Regions = Foundation.Regions,
            TelegramToken = Secret("telegram"),
            TelegramChat = chat,
            SlackWebhook = Secret("slack"),
            PagerDutyKey = Secret("pagerduty"),
            Obeyers = new Dictionary<string, Input<string>>
            {
                ["capital-manager"] = "serviceAccount:bot@example.iam.gserviceaccount.com",
                ["core-engine"] = "serviceAccount:bot@example.iam.gserviceaccount.com",
            },
            Operators = new Dictionary<string, Input<string>> { ["on-call"] = system.Identity("on-call").Member },
        };

        return new("crisis", delays is null ? args : With(args, delays));
    }

    static EscalationArgs With(EscalationArgs args, Dictionary<AlertSeverity, EscalationDelay> delays) => new()
    {
        Runtime = args.Runtime,
        Identity = args.Identity,
        PushIdentity = args.PushIdentity,
        AlertTopicId = args.AlertTopicId,
        TopicKey = args.TopicKey,
        Regions = args.Regions,
        TelegramToken = args.TelegramToken,
        TelegramChat = args.TelegramChat,
        SlackWebhook = args.SlackWebhook,
        PagerDutyKey = args.PagerDutyKey,
        Obeyers = args.Obeyers,
        Delays = delays,
    };

    static StoredSecret Secret(string name) => new(name, Output.Create($"projects/trading-bot-test/secrets/{name}"), null);
}
