using System.Globalization;
using Monitoring = Pulumi.Gcp.Monitoring;
using PubSub = Pulumi.Gcp.PubSub;

namespace Groundwork.Infra.Gcp.Observability;

/// <summary>
/// Ways to reach people, by severity. Every alert is published to a topic, where a function takes it on to Telegram and Slack,
/// logs it and escalates it, and goes out by e-mail as well, which Google sends itself; high ones page, critical ones go to telephones too.
/// Defines one <c>pubsub.Topic</c> with its publisher grant, one <c>monitoring.NotificationChannel</c> per way, and one
/// <c>monitoring.AlertPolicy</c> on messages that nobody takes.
/// </summary>
public sealed class AlertRouting : ComponentResource
{
    readonly SortedDictionary<string, Output<string>> _emails = new(StringComparer.Ordinal);

    /// <summary>Makes the ways to reach people.</summary>
    public AlertRouting(string name, AlertRoutingArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/observability:AlertRouting", name, args, options)
    {
        var topic = new PubSub.Topic($"{name}-topic", new()
        {
            KmsKeyName = args.TopicKey.Id,
            MessageStoragePolicy = new PubSub.Inputs.TopicMessageStoragePolicyArgs
            {
                AllowedPersistenceRegions = args.Regions.All.ToArray(),
            },
            // Long enough to replay what a broken function missed over a weekend.
            MessageRetentionDuration = "604800s",
            Labels = args.Cloud.Labels.For("alerting"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.PubSub), args.TopicKey.Grants));

        var published = NewChannel($"{name}-published", "pubsub", "Alerts topic", new InputMap<string> { ["topic"] = topic.Id }, args);

        _ = new PubSub.TopicIAMMember($"{name}-topic-publisher", new()
        {
            Topic = topic.Id,
            Role = "roles/pubsub.publisher",
            Member = $"serviceAccount:service-{args.Cloud.Services.Project.Number}@gcp-sa-monitoring-notification.iam.gserviceaccount.com",
            // Google makes that account with the project's first channel of this kind.
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.PubSub), [published]));

        foreach (var (key, address) in args.Emails)
            _emails[key] = NewChannel(
                $"{name}-email-{key}",
                "email",
                $"E-mail to {key}",
                new InputMap<string> { ["email_address"] = address },
                args).Id;

        var telephones = args.Telephones.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => NewChannel(
                $"{name}-sms-{entry.Key}",
                "sms",
                $"SMS to {entry.Key}",
                new InputMap<string> { ["number"] = entry.Value },
                args).Id)
            .ToArray();
        Output<string>[] pagers = args.PagerDutyKey is { } secret ? [NewPager($"{name}-pagerduty", secret, args).Id] : [];

        Output<string>[] everywhere = [published.Id, .. _emails.Values];

        TopicId = topic.Id;
        Channels = new AlertChannels(new Dictionary<AlertSeverity, IReadOnlyList<Output<string>>>
        {
            [AlertSeverity.Low] = everywhere,
            [AlertSeverity.Medium] = everywhere,
            [AlertSeverity.High] = [.. everywhere, .. pagers],
            [AlertSeverity.Critical] = [.. everywhere, .. pagers, .. telephones],
        }, args.Repository);

        // Whatever our function does with it: this one reaches the mailboxes and pagers by Google alone.
        _ = new AlertPolicies(this, args.Cloud with { Channels = Channels }).New($"{name}-undelivered", new AlertDefinition(
            "Messages are not taken off a subscription", AlertSeverity.High, "alert-delivery",
            "Alerts, or other messages, wait: Telegram and Slack may be silent.",
            AlertCondition.PromQl(
                "Oldest message waits for more than 5 minutes",
                "max by (subscription_id) "
                    + "(pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\"}) > "
                    + "300", forSeconds: 120)));

        RegisterOutputs();
    }

    /// <summary>Where alerts go, to be passed to everything that alerts.</summary>
    public AlertChannels Channels { get; }

    /// <summary>Channels of the mailboxes; a budget takes no others.</summary>
    public IReadOnlyList<Output<string>> EmailChannels => [.. _emails.Values];

    /// <summary>Topic that every alert is published to, <c>projects/…/topics/…</c>. Unknown until first applied.</summary>
    [Output("topicId")]
    public Output<string> TopicId { get; }

    Monitoring.NotificationChannel NewChannel(string name, string type, string title, InputMap<string> address, AlertRoutingArgs args) =>
        new(name, new()
        {
            Type = type,
            DisplayName = title,
            Labels = address,
            Enabled = true,
            ForceDelete = false,
            UserLabels = args.Cloud.Labels.For("alerting"),
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring)));

    Monitoring.NotificationChannel NewPager(string name, Output<string> key, AlertRoutingArgs args) => new(name, new()
    {
        Type = "pagerduty",
        DisplayName = "PagerDuty",
        SensitiveLabels = new Monitoring.Inputs.NotificationChannelSensitiveLabelsArgs
        {
            ServiceKeyWo = key,
            ServiceKeyWoVersion = args.PagerDutyKeyVersion.ToString(CultureInfo.InvariantCulture),
        },
        Enabled = true,
        ForceDelete = false,
        UserLabels = args.Cloud.Labels.For("alerting"),
    }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.Monitoring)));
}
