using System.Globalization;
using Groundwork.Infra.Gcp.Observability;
using PubSub = Pulumi.Gcp.PubSub;

namespace Groundwork.Infra.Gcp.Resilience;

/// <summary>
/// Acts on an alert, then tells people of it, then reminds them and escalates until somebody answers.
/// Alerts are pushed to it, those that can't be delivered are kept;
/// what a crisis needs goes to a topic of its own, which every service that must obey has a subscription to.
/// Defines one <see cref="PrivateFunction"/>; two <c>pubsub.Topic</c>s, for orders and for what could not be delivered;
/// the <c>pubsub.Subscription</c>s of both and of the alerts, with their <c>pubsub.SubscriptionIAMMember</c>s and
/// <c>pubsub.TopicIAMMember</c>s; and three <c>monitoring.AlertPolicy</c>s on what is late, undeliverable or not obeyed.
/// </summary>
public sealed class Escalation : ComponentResource
{
    const string Week = "604800s";

    readonly EscalationArgs _args;
    readonly FunctionRuntimeArgs _runtime;

    /// <summary>Makes the function, its topics and its subscriptions.</summary>
    public Escalation(string name, EscalationArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/resilience:Escalation", name, args, options)
    {
        (_args, _runtime) = (args, args.Runtime.Args);

        var agent = _runtime.Cloud.Services.Agent(GoogleApi.PubSub);
        var control = NewTopic($"{name}-control", "control");
        var undelivered = NewTopic($"{name}-undelivered", "undelivered");

        ControlTopicId = Output.Format($"projects/{_runtime.Cloud.Services.Project.Id}/topics/{control.Name}");

        var orders = Publisher($"{name}-control-publisher", control, args.Identity.Member);
        var function = NewFunction($"{name}-function", orders);
        var dead = Publisher($"{name}-undelivered-publisher", undelivered, agent.Member, agent.Exists);

        var alerts = new PubSub.Subscription($"{name}-alerts", new()
        {
            Name = _runtime.Cloud.Naming.ResourceName("alerts"),
            Topic = args.AlertTopicId,
            AckDeadlineSeconds = 60,
            PushConfig = new PubSub.Inputs.SubscriptionPushConfigArgs
            {
                // Pub/Sub counts as internal to a function of its own project, at the run.app address alone.
                PushEndpoint = $"{function.Url}/",
                OidcToken = new PubSub.Inputs.SubscriptionPushConfigOidcTokenArgs
                {
                    ServiceAccountEmail = args.PushIdentity.Email,
                    Audience = function.Url,
                },
            },
            RetryPolicy = new PubSub.Inputs.SubscriptionRetryPolicyArgs { MinimumBackoff = "1s", MaximumBackoff = "60s" },
            // Tried for an hour and a half before it is given up.
            DeadLetterPolicy = new PubSub.Inputs.SubscriptionDeadLetterPolicyArgs
            {
                DeadLetterTopic = undelivered.Id,
                MaxDeliveryAttempts = 100,
            },
            MessageRetentionDuration = Week,
            ExpirationPolicy = Never(),
            Labels = _runtime.Cloud.Labels.For("alerting"),
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub), function.Invokers, [dead]));

        // Without it what is given up is delivered again and again.
        Subscriber($"{name}-alerts-forwarder", alerts, agent.Member, agent.Exists);

        _ = NewPull($"{name}-undelivered-kept", "undelivered", undelivered, Week);

        foreach (var (service, member) in args.Obeyers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            // Yesterday's order is no order any more.
            Subscriber(
                $"{name}-control-{service}-obeys",
                NewPull($"{name}-control-{service}", $"control-{service}", control, "86400s"),
                member);

        Alert(name);

        Url = Output.Create(function.Url);

        RegisterOutputs();
    }

    /// <summary>Topic of orders in a crisis, <c>projects/…/topics/…</c>. Known before it is made.</summary>
    [Output("controlTopicId")]
    public Output<string> ControlTopicId { get; }

    /// <summary>Address of the function. Known before it is made.</summary>
    [Output("url")]
    public Output<string> Url { get; }

    PrivateFunction NewFunction(string name, Resource orders) => new(name, new()
    {
        Runtime = _args.Runtime,
        Identity = _args.Identity,
        FunctionName = "escalation",
        Target = "escalation",
        Description = "Acts on alerts, tells people, escalates",
        Runbook = "alert-delivery",
        Invokers = new Dictionary<string, Input<string>> { ["push"] = _args.PushIdentity.Member },
        Operators = _args.Operators,
        After = [orders],
        Environment = new Dictionary<string, Input<string>>
        {
            ["CONTROL_TOPIC"] = ControlTopicId,
            ["ESCALATION_DELAYS"] = string.Join(',', _args.Delays.OrderBy(delay => delay.Key).Select(Text)),
            ["PAGERDUTY_SECRET_NAME"] = _args.PagerDutyKey.Id,
            ["SLACK_SECRET_NAME"] = _args.SlackWebhook.Id,
            ["TELEGRAM_CHAT"] = _args.TelegramChat,
            ["TELEGRAM_SECRET_NAME"] = _args.TelegramToken.Id,
        },
    }, new() { Parent = this });

    PubSub.Topic NewTopic(string name, string role) => new(name, new()
    {
        Name = _runtime.Cloud.Naming.ResourceName(role),
        KmsKeyName = _args.TopicKey.Id,
        MessageStoragePolicy = new PubSub.Inputs.TopicMessageStoragePolicyArgs { AllowedPersistenceRegions = _args.Regions.All.ToArray() },
        MessageRetentionDuration = Week,
        Labels = _runtime.Cloud.Labels.For("alerting"),
    }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub), _args.TopicKey.Grants));

    PubSub.Subscription NewPull(string name, string role, PubSub.Topic topic, string kept) => new(name, new()
    {
        Name = _runtime.Cloud.Naming.ResourceName(role),
        Topic = topic.Id,
        AckDeadlineSeconds = 30,
        RetryPolicy = new PubSub.Inputs.SubscriptionRetryPolicyArgs { MinimumBackoff = "1s", MaximumBackoff = "10s" },
        MessageRetentionDuration = kept,
        ExpirationPolicy = Never(),
        Labels = _runtime.Cloud.Labels.For("alerting"),
    }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub)));

    PubSub.TopicIAMMember Publisher(string name, PubSub.Topic topic, Input<string> member, params IEnumerable<Resource> after) =>
        new(name, new()
        {
            Topic = topic.Id,
            Role = "roles/pubsub.publisher",
            Member = member,
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub), after));

    void Subscriber(string name, PubSub.Subscription subscription, Input<string> member, params IEnumerable<Resource> after) =>
        _ = new PubSub.SubscriptionIAMMember(name, new()
        {
            Subscription = subscription.Name,
            Role = "roles/pubsub.subscriber",
            Member = member,
        }, Child.Of(this, _runtime.Cloud.Services.Api(GoogleApi.PubSub), after));

    void Alert(string name)
    {
        var policies = new AlertPolicies(this, _runtime.Cloud);

        string Oldest(string subscription) =>
            "max by (subscription_id) "
            + "(pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\", "
            + $"subscription_id=~\"{subscription}\"}})";

        _ = policies.New($"{name}-late", new AlertDefinition(
            "Alerts are not delivered to the escalation", AlertSeverity.High, "alert-delivery",
            "Telegram and Slack are silent, nothing is escalated, and no crisis is acted upon. E-mail and pagers go on by Google alone.",
            AlertCondition.PromQl(
                "An alert waits for more than 2 minutes",
                $"{Oldest(_runtime.Cloud.Naming.ResourceName("alerts"))} > 120")));

        _ = policies.New($"{name}-given-up", new AlertDefinition(
            "An alert was given up", AlertSeverity.High, "alert-delivery",
            "The escalation refused an alert again and again: nobody was told by Telegram or Slack, and a crisis in it was not acted upon. "
                + "It is kept for a week.",
            AlertCondition.PromQl(
                "A message went to the undelivered ones",
                "sum(increase(pubsub_googleapis_com:subscription_dead_letter_message_count{monitored_resource=\"pubsub_subscription\", "
                    + $"subscription_id=\"{_runtime.Cloud.Naming.ResourceName("alerts")}\"}}[10m])) > 0")));

        _ = policies.New($"{name}-not-obeyed", new AlertDefinition(
            "A service does not obey an order", AlertSeverity.Critical, "crisis-orders",
            "A crisis was to be acted upon and a service has not confirmed it: it may go on trading. Carry the order out by hand.",
            AlertCondition.PromQl(
                "An order waits for more than a minute",
                $"{Oldest($"{_runtime.Cloud.Naming.ResourceName("control")}-.+")} > 60")));
    }

    // A subscription that is quiet for a month would be deleted otherwise.
    static PubSub.Inputs.SubscriptionExpirationPolicyArgs Never() => new() { Ttl = "" };

    static string Text(KeyValuePair<AlertSeverity, EscalationDelay> delay) => string.Create(
        CultureInfo.InvariantCulture,
        $"{delay.Key.ToString().ToLowerInvariant()}={delay.Value.RespondMinutes}/{delay.Value.EscalateMinutes}");
}
