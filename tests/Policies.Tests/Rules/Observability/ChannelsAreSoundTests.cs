using Groundwork.Policies.Rules.Observability;

namespace Groundwork.Policies.Tests.Rules.Observability;

public sealed class ChannelsAreSoundTests : ResourceRuleTests<ChannelsAreSound>
{
    static readonly ResourceInputs Good = new ResourceInputs("gcp:monitoring/notificationChannel:NotificationChannel", "it")
        .With("enabled", true)
        .With("forceDelete", false)
        .With("type", "email")
        .With("labels.email_address", "oncall@example.com");

    protected override RuleCases Cases => new RuleCases(Good)
        .Accepts(
            "PagerDuty with a secret key",
            r => r.With("type", "pagerduty").With("sensitiveLabels.serviceKeyWo", ResourceInputs.Secret("k")))
        .Rejects(r => r.With("enabled", false), "enabled must be true, got false.")
        .MissingOrNull("enabled")
        .Rejects(r => r.With("forceDelete", true), "forceDelete must be false, got true.")
        .MissingOrNull("forceDelete")
        .Rejects(r => r.With("type", "telex"), "type must be one of email, pagerduty, pubsub, slack, sms, webhook_tokenauth, got telex.")
        .MissingOrNull("type", "type must be one of email, pagerduty, pubsub, slack, sms, webhook_tokenauth, got nothing.")
        .Rejects(r => r.With("labels.email_address", "oncall"), "labels.email_address must be an e-mail address, got oncall.")
        .MissingOrNull("labels.email_address", "labels.email_address must be an e-mail address, got nothing.")
        .Rejects(
            r => r.With("type", "sms").With("labels.number", "0123"),
            "labels.number must be a telephone number such as +14155550100, got 0123.")
        .Rejects(r => r.With("type", "pubsub"), "labels.topic must be set, got nothing.")
        .Rejects(
            r => r.With("type", "pagerduty"),
            "sensitiveLabels.serviceKeyWo must be a secret, got nothing, or sensitiveLabels.serviceKey must be a secret, got nothing.")
        .Unknown("enabled")
        .Secret("enabled", false, "enabled must be true, got [secret].");
}
